#include "disk/draft.hpp"

#include <algorithm>
#include <cerrno>
#include <random>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk/listing.hpp"
#include "disk/read_tree.hpp"
#include "disk/remove_tree.hpp"

namespace disk {
namespace {

constexpr std::string_view prefix = ".csa-draft-";
constexpr size_t digits = 16;

bool is_draft_name(std::string_view name) {
    return name.starts_with(prefix) && name.size() == prefix.size() + digits &&
           name.find_first_not_of("0123456789abcdef", prefix.size()) == std::string_view::npos;
}

bool is_draft(std::string_view path) { return is_draft_name(path.substr(path.rfind('/') + 1)); }

bool all_but_drafts(std::string_view, std::string_view name) { return !is_draft_name(name); }
bool all_but_drafts_and_sources(std::string_view folder, std::string_view name) {
    return !is_draft_name(name) && as_source.skips(folder, name);
}

void remove_if_left(int folder, const std::string& path) {
    // O_NONBLOCK: a pipe of that name must not hold us
    const Descriptor draft(::openat(folder, path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status;
    if (!draft || ::fstat(*draft, &status) != 0 || status.st_uid != ::geteuid()) return;
    const bool could_be_ours = S_ISREG(status.st_mode) || S_ISDIR(status.st_mode);
    if (!could_be_ours || ::flock(*draft, LOCK_EX | LOCK_NB) != 0) return;  // a living process holds it
    if (still_names(folder, path, *draft)) remove_tree(folder, path);
}

/// By this path a file without a name can be given one.
std::string path_of(const Descriptor& file) { return fmt::format("/proc/self/fd/{}", *file); }

}  // namespace

std::string draft_name() {
    std::random_device chance;
    return fmt::format("{}{:08x}{:08x}", prefix, chance(), chance());
}

bool hold(int draft, int folder, const std::string& name) {
    ::flock(draft, LOCK_EX);  // waits for who is just removing it; a file system without locks does without
    return still_names(folder, name, draft);
}

void remove_left_drafts(int folder, Depth depth) {
    const auto found = list_tree(folder, depth == Depth::folder ? all_but_drafts : all_but_drafts_and_sources);
    for (const auto* paths : {&found.files, &found.folders})
        for (const auto& path : *paths)
            if (is_draft(path)) remove_if_left(folder, path);
}

Draft::~Draft() {
    if (!name_.empty()) ::unlinkat(folder_, name_.c_str(), 0);
}

int Draft::open() {
    if (::access("/proc/self/fd", X_OK) != 0) return open_named();
    file_ = Descriptor(::openat(folder_, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600));
    return file_ ? 0 : open_named();
}

int Draft::open_named() {
    name_ = draft_name();
    file_ = Descriptor(::openat(folder_, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    const int error = errno;
    if (!file_) return name_.clear(), error;
    return hold(*file_, folder_, name_) ? 0 : open_named();
}

int Draft::write(std::string_view bytes, mode_t rights) {
    int error = open();
    if (!error) error = write_all(*file_, bytes);
    if (!error && (::fchmod(*file_, rights) != 0 || ::fsync(*file_) != 0)) error = errno;
    return error;
}

int Draft::appear_as(const std::string& name) {
    const bool done = name_.empty() ? ::linkat(AT_FDCWD, path_of(file_).c_str(), folder_, name.c_str(), AT_SYMLINK_FOLLOW) == 0
                                    : ::linkat(folder_, name_.c_str(), folder_, name.c_str(), 0) == 0;
    return done ? 0 : errno;
}

int Draft::replace(const std::string& name) {
    if (name_.empty()) {
        ::flock(*file_, LOCK_EX);  // before anybody can see it
        const auto hidden = draft_name();
        if (const int error = appear_as(hidden)) return error;
        name_ = hidden;
    }
    if (::renameat(folder_, name_.c_str(), folder_, name.c_str()) != 0) return errno;
    name_.clear();
    return 0;
}

}  // namespace disk
