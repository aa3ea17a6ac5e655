#include "disk/watch.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <memory>
#include <thread>

#include "temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file) { std::ofstream(file) << "words"; }

/// Whether `watch` sees what `change` does.
template <class Change>
bool sees(disk::Watch& watch, Change change) {
    const auto over = std::make_shared<std::promise<void>>();
    auto seen = over->get_future();
    std::thread([&watch, over] { watch.wait(), over->set_value(); }).detach();  // may wait for ever
    change();
    return seen.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
}

}  // namespace

TEST_CASE("a watched folder that is a link is followed when the link is switched") {
    const TemporaryFolder folder;
    const fs::path root = folder.path().string();
    for (const auto* name : {"one", "two", "three"}) fs::create_directory(root / name);
    fs::create_directory_symlink("one", root / "inner");
    fs::create_directory_symlink("inner", root / "link");
    disk::Watch watch({(root / "link").string()});
    CHECK(sees(watch, [&] { write(root / "one/a.md"); }));
    CHECK(sees(watch, [&] {
        fs::create_directory_symlink("two", root / "new");
        fs::rename(root / "new", root / "link");
    }));
    CHECK(sees(watch, [&] { write(root / "two/a.md"); }));
    CHECK(sees(watch, [&] {
        fs::remove(root / "link");
        fs::create_directory_symlink("inner", root / "link");
    }));
    CHECK(sees(watch, [&] {
        fs::remove(root / "inner");
        fs::create_directory_symlink("three", root / "inner");
    }));
    CHECK(sees(watch, [&] { write(root / "three/a.md"); }));
}
