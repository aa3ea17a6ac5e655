// For kill_test.py: swap_sites OUT A|B [forever] puts site A or B into OUT; forever: then the other, and so on.
#include <algorithm>
#include <string>

#include <fmt/core.h>

#include "disk/failure.hpp"
#include "disk/replace_site.hpp"

namespace {

/// The sites share a third of their files; a third differs; a third stands in one of them alone.
site::Site make_site(char letter) {
    site::Site site;
    for (int i = 0; i < 120; ++i) {
        const std::string own = i % 3 == 1 ? "" : std::string(1, letter);
        const auto folder = fmt::format("{:02}{}/page-{:03}", i % 20, i % 3 == 2 ? own : "", i);
        site.files.push_back(
            {folder + "/index.html", fmt::format("{} {}", folder, i % 3 == 0 ? own : "") + std::string(3000, 'x'), {}});
    }
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return site;
}

void publish(const site::Site& site, const char* path) {
    const auto out = disk::find_out_folder(path, {});
    const disk::Lock lock(out);
    disk::replace_site(site, disk::read_standing(out), lock);
}

}  // namespace

int main(int count, char** words) try {
    if (count < 3) return fmt::print(stderr, "usage: swap_sites OUT A|B [forever]\n"), 2;
    auto now = make_site(words[2][0]), next = make_site(words[2][0] == 'A' ? 'B' : 'A');
    const int rounds = count > 3 ? 100000 : 1;
    for (int i = 0; i < rounds; ++i, std::swap(now, next)) publish(now, words[1]);
} catch (const disk::Failure& failure) {
    fmt::print(stderr, "swap_sites: {}\n", failure.what());
    return 3;
}
