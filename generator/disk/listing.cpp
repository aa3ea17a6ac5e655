#include "disk/listing.hpp"

#include <cerrno>
#include <iterator>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "disk/descriptor.hpp"

namespace disk {
namespace {

unsigned char type_of(int folder, const dirent64& entry) {
    if (entry.d_type != DT_UNKNOWN) return entry.d_type;
    struct stat status;  // file systems that keep no types in their folders
    if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
    return static_cast<unsigned char>(IFTODT(status.st_mode));
}

std::vector<std::string>& list_for(unsigned char type, Listing& found) {
    switch (type) {
        case DT_REG: return found.files;
        case DT_DIR: return found.folders;
        case DT_LNK: return found.links;
        default: return found.others;
    }
}

/// One system call gives many entries; readdir would allocate 32 KiB for each folder.
void list_folder(int root, const std::string& path, Skip skip, Listing& found) {
    const auto folder = open_folder(root, path);
    if (!folder) return found.unlisted.push_back({path, errno});
    alignas(dirent64) char entries[8192];
    ssize_t size;
    while ((size = ::getdents64(*folder, entries, sizeof entries)) > 0)
        for (ssize_t at = 0; at < size;) {
            const auto& entry = *reinterpret_cast<const dirent64*>(entries + at);
            at += entry.d_reclen;
            const std::string_view name = entry.d_name;
            if (name == "." || name == ".." || skip(path, name)) continue;
            auto& list = list_for(type_of(*folder, entry), found);
            auto& full = list.emplace_back();
            full.reserve(path.size() + 1 + name.size());
            if (!path.empty()) (full = path) += '/';
            full += name;
        }
    if (size < 0) found.unlisted.push_back({path, errno});
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

Listing list_tree(int root, Skip skip) {
    Listing all;
    std::vector<std::string> level{""};
    while (!level.empty()) {
        tbb::enumerable_thread_specific<Listing> parts;
        tbb::parallel_for(size_t(0), level.size(), [&](size_t i) { list_folder(root, level[i], skip, parts.local()); });
        level.clear();
        for (auto& part : parts) {
            level.insert(level.end(), part.folders.begin(), part.folders.end());
            append(all.files, std::move(part.files));
            append(all.folders, std::move(part.folders));
            append(all.links, std::move(part.links));
            append(all.others, std::move(part.others));
            append(all.unlisted, std::move(part.unlisted));
        }
    }
    return all;
}

}  // namespace disk
