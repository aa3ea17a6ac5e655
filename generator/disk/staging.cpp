#include "disk/staging.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

#include "disk/failure.hpp"
#include "disk/remove_tree.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

bool skip_nothing(std::string_view, std::string_view) { return false; }

std::string_view folder_of(std::string_view path) { return path.substr(0, std::min(path.rfind('/') + 1, path.size())); }

/// Files that stand next to each other in the site and in one folder, [begin, end).
struct Group {
    size_t begin, end;
};

std::vector<Group> by_folder(const std::vector<site::File>& files) {
    constexpr size_t most = 64;  // so that one big folder is shared between the threads
    std::vector<Group> groups;
    for (size_t i = 0; i < files.size(); ++i) {
        const bool more = i > 0 && folder_of(files[i - 1].path) == folder_of(files[i].path) && i - groups.back().begin < most;
        if (more) groups.back().end = i + 1;
        else groups.push_back({i, i + 1});
    }
    return groups;
}

/// Each folder once, those at the top first. The files are sorted, so the files of a folder and of those below it stand together.
std::vector<std::vector<std::string_view>> folders_by_level(const std::vector<site::File>& files) {
    std::vector<std::vector<std::string_view>> levels;
    std::string_view before;
    for (const auto& file : files) {
        const auto folder = folder_of(file.path);
        const auto shared =
            size_t(std::mismatch(folder.begin(), folder.end(), before.begin(), before.end()).first - folder.begin());
        for (size_t at = folder.find('/', shared); at != std::string_view::npos; at = folder.find('/', at + 1)) {
            const auto level = size_t(std::count(folder.begin(), folder.begin() + std::ptrdiff_t(at), '/'));
            if (level >= levels.size()) levels.resize(level + 1);
            levels[level].push_back(folder.substr(0, at));
        }
        before = folder;
    }
    return levels;
}

bool has_at_top(const site::Site& site, const std::string& name) {
    return std::any_of(site.files.begin(), site.files.end(), [&](const site::File& file) {
        return file.path.starts_with(name) && (file.path.size() == name.size() || file.path[name.size()] == '/');
    });
}

std::string advice_on_writing(int error) {
    const bool refused = error == EACCES || error == EPERM;
    return advice_for(error, refused ? "check that you have permission to write there, or name another folder with --out"
                                     : "correct this, or name another folder with --out; then build again");
}

}  // namespace

Staging::Staging(const Standing& standing) : standing_(standing) {
    const auto& out = standing.out;
    parent_ = open_folder(AT_FDCWD, out.parent.string());
    if (!parent_) fail("", errno);
    if (const int error = remove_tree(*parent_, out.staging())) fail("", error);
    if (standing.exists && !(old_ = open_folder(*parent_, out.name))) fail("", errno);
    if (::mkdirat(*parent_, out.staging().c_str(), 0755) != 0) fail("", errno);
    new_ = open_folder(*parent_, out.staging());
    if (!new_) fail("", errno);
}

Staging::~Staging() {
    if (parent_) remove_tree(*parent_, standing_.out.staging());
}

void Staging::fail(const std::string& path, int error) const {
    const auto shown = standing_.out.shown + (path.empty() ? "" : "/" + text::for_terminal(path));
    const char* state = standing_.published ? "; the old site is unchanged" : "";
    throw Failure("cannot write \"" + shown + "\": " + words_of(error) + state, advice_on_writing(error));
}

void Staging::make_folders(const site::Site& site) {
    for (const auto& level : folders_by_level(site.files))
        tbb::parallel_for(size_t(0), level.size(), [&](size_t i) { make_folder(std::string(level[i])); });
}

void Staging::make_folder(const std::string& path) {
    if (::mkdirat(*new_, path.c_str(), 0755) != 0) fail(path, errno);
}

void Staging::write(const site::Site& site, const std::vector<char>& same) {
    make_folders(site);
    const auto groups = by_folder(site.files);
    tbb::parallel_for(size_t(0), groups.size(), [&](size_t g) {
        for (size_t i = groups[g].begin; i < groups[g].end; ++i) put(site.files[i], same[i]);
    });
}

void Staging::put(const site::File& file, bool same) {
    if (!same) put_bytes(file.path, file.bytes);
    else take_over(file.path);
}

void Staging::put_bytes(const std::string& path, std::string_view bytes) {
    Descriptor file(::openat(*new_, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!file) fail(path, errno);
    if (const int error = write_all(*file, bytes)) fail(path, error);
    if (!file.close()) fail(path, errno);
}

/// A hard link; a copy with its time stamps where the file system or the file's owner refuses links.
void Staging::take_over(const std::string& path) {
    if (::linkat(*old_, path.c_str(), *new_, path.c_str(), 0) != 0) copy(path);
}

void Staging::copy(const std::string& path) {
    const Descriptor old(::openat(*old_, path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    std::string bytes;
    struct stat status;
    if (!old || ::fstat(*old, &status) != 0) fail(path, errno);
    if (const int error = read_file(*old, bytes)) fail(path, error);
    put_bytes(path, bytes);
    const timespec times[] = {status.st_atim, status.st_mtim};
    if (::utimensat(*new_, path.c_str(), times, 0) != 0) fail(path, errno);
}

void Staging::keep(const site::Site& site) {
    for (const auto& name : standing_.kept)
        if (!has_at_top(site, name)) keep_entry(name);
    if (standing_.published) take_over(std::string(marker_name));
    else put_bytes(std::string(marker_name), marker_bytes);
    struct stat status;
    if (!old_) return;
    if (::fstat(*old_, &status) != 0 || ::fchmod(*new_, status.st_mode & 07777) != 0) fail("", errno);
}

void Staging::keep_entry(const std::string& name) {
    const auto folder = Descriptor(::openat(*old_, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder) return take_over(name);
    const auto found = list_tree(*folder, skip_nothing);
    if (!found.unlisted.empty()) fail(name, found.unlisted.front().error);
    make_folder(name);
    for (const auto& path : found.folders) make_folder(name + "/" + path);
    for (const auto* paths : {&found.files, &found.links, &found.others})
        for (const auto& path : *paths) take_over(name + "/" + path);
}

void Staging::publish() {
    const auto& out = standing_.out;
    const auto staging = out.staging();
    if (!standing_.exists) {
        if (::renameat(*parent_, staging.c_str(), *parent_, out.name.c_str()) != 0) fail("", errno);
        return;
    }
    if (::renameat2(*parent_, staging.c_str(), *parent_, out.name.c_str(), RENAME_EXCHANGE) == 0) {
        remove_tree(*parent_, staging);  // now the old site; what cannot be removed the next build tries again
        return;
    }
    const int error = errno;
    if (standing_.published) refuse_exchange(error);
    move_into_empty(error);
}

/// Nothing was published yet, so the folder may be missing for a moment. Its dot-files stand in the new one already.
void Staging::move_into_empty(int refusal) {
    const auto& out = standing_.out;
    if (::renameat(*parent_, out.staging().c_str(), *parent_, out.name.c_str()) == 0) return;
    if (refusal == EBUSY) refuse_exchange(refusal);
    if (const int error = remove_tree(*parent_, out.name)) fail("", error);
    if (::renameat(*parent_, out.staging().c_str(), *parent_, out.name.c_str()) != 0) fail("", errno);
}

void Staging::refuse_exchange(int error) const {
    const auto shown = "\"" + standing_.out.shown + "\"";
    switch (error) {
        case EBUSY:
            throw Failure(shown + " cannot be replaced in one step, because it is a mount point",
                          "name a folder inside it with --out");
        case EXDEV:
            throw Failure(shown + " cannot be replaced in one step, because it belongs to another layer of the file system",
                          "remove the folder, then build again");
        case EINVAL:
        case ENOSYS:
            throw Failure(shown + " cannot be replaced in one step on this file system; the old site is unchanged",
                          "name a folder on a local disk (ext4, XFS, Btrfs, tmpfs) with --out");
        default: fail("", error);
    }
}

}  // namespace disk
