// Times the disk room alone: disk_bench CONTENT OUT [REPETITIONS]. Prints medians in milliseconds; OUT is removed again.
#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include <boost/filesystem/operations.hpp>
#include <fmt/core.h>

#include "disk/failure.hpp"
#include "disk/read_tree.hpp"
#include "disk/replace_site.hpp"

namespace {

namespace fs = boost::filesystem;

double median(int repetitions, const std::function<void()>& prepare, const std::function<void()>& timed) {
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        prepare();
        const auto begin = std::chrono::steady_clock::now();
        timed();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// A page of 7 KB for each content file, at the address that a build gives it.
site::Site site_like(const text::Tree& tree) {
    site::Site site;
    for (const auto& file : tree.files()) {
        auto stem = file.path.substr(0, file.path.rfind('.'));
        const bool index = stem == "index" || stem.ends_with("/index");
        auto bytes = file.bytes + std::string(7000 - std::min<size_t>(7000, file.bytes.size()), 'x');
        site.files.push_back({stem + (index ? ".html" : "/index.html"), std::move(bytes), {}});
    }
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return site;
}

disk::Summary replace(const site::Site& site, const fs::path& path) {
    const auto out = disk::find_out_folder(path, {});
    const disk::Lock lock(out);
    return disk::replace_site(site, disk::read_standing(out), lock);
}

}  // namespace

int main(int count, char** words) try {
    if (count < 3) return fmt::print(stderr, "usage: disk_bench CONTENT OUT [REPETITIONS]\n"), 2;
    const fs::path content = words[1], out = words[2];
    const int repetitions = count > 3 ? std::stoi(words[3]) : 9;
    std::vector<disk::Problem> problems;
    const auto tree = disk::read_tree(content, "content", problems);
    auto site = site_like(tree);
    const auto nothing = [] {};
    const auto touch = [&] { site.files.back().bytes.back() ^= 1; };
    fmt::print("{} files\n", tree.files().size());
    fmt::print("read_tree        {:7.1f} ms\n",
               median(repetitions, nothing, [&] { disk::read_tree(content, "content", problems); }));
    fmt::print("fresh            {:7.1f} ms\n", median(repetitions, [&] { fs::remove_all(out); }, [&] { replace(site, out); }));
    fmt::print("read_standing    {:7.1f} ms\n",
               median(repetitions, nothing, [&] { disk::read_standing(disk::find_out_folder(out, {})); }));
    fmt::print("nothing changed  {:7.1f} ms\n", median(repetitions, nothing, [&] { replace(site, out); }));
    fmt::print("1 file changed   {:7.1f} ms\n", median(repetitions, touch, [&] { replace(site, out); }));
    const auto touch_all = [&] {
        for (auto& file : site.files) file.bytes.back() ^= 1;
    };
    fmt::print("all files changed{:7.1f} ms\n", median(repetitions, touch_all, [&] { replace(site, out); }));
    fs::remove_all(out);
} catch (const disk::Failure& failure) {
    fmt::print(stderr, "disk_bench: {}\n  help: {}\n", failure.what(), failure.help());
    return 3;
}
