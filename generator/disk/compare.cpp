#include "disk/compare.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

#include "disk/descriptor.hpp"

namespace disk {
namespace {

/// Reads in pieces, so that comparing needs no memory to speak of.
bool holds(int file, std::string_view bytes) {
    struct stat status;
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || size_t(status.st_size) != bytes.size()) return false;
    char piece[16384];
    while (!bytes.empty()) {
        const ssize_t got = ::read(file, piece, std::min(bytes.size(), sizeof piece));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || std::memcmp(piece, bytes.data(), size_t(got)) != 0) return false;
        bytes.remove_prefix(size_t(got));
    }
    return true;
}

bool stands(int root, const site::File& file) {
    const Descriptor old(::openat(root, file.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    return old && holds(*old, file.bytes);
}

bool kept_apart(const site::File& file) { return file.path.starts_with('.'); }  // not listed in Standing::site

size_t count_removed(const site::Site& site, const Standing& standing) {
    const auto is_gone = [&](const std::string& path) { return !site.find(path); };
    return size_t(std::count_if(standing.site.files.begin(), standing.site.files.end(), is_gone));
}

/// Folders of the site's files; the files are sorted, so each folder's files stand together.
size_t count_folders(const site::Site& site) {
    size_t count = 0;
    std::string_view before;
    for (const auto& file : site.files) {
        if (kept_apart(file)) continue;
        const std::string_view path = file.path;
        const size_t shared = size_t(std::mismatch(path.begin(), path.end(), before.begin(), before.end()).first - path.begin());
        count += size_t(std::count(path.begin() + std::ptrdiff_t(shared), path.end(), '/'));
        before = path;
    }
    return count;
}

}  // namespace

Difference compare(const site::Site& site, const Standing& standing) {
    Difference difference;
    difference.same.assign(site.files.size(), false);
    if (!standing.published) return difference;
    if (const auto root = open_folder(AT_FDCWD, standing.out.path().string()))
        tbb::parallel_for(size_t(0), site.files.size(), [&](size_t i) { difference.same[i] = stands(*root, site.files[i]); });
    difference.unchanged = size_t(std::count(difference.same.begin(), difference.same.end(), char(true)));
    difference.removed = count_removed(site, standing);
    const auto& found = standing.site;
    difference.leftovers =
        difference.removed || !found.links.empty() || !found.others.empty() || found.folders.size() > count_folders(site);
    return difference;
}

}  // namespace disk
