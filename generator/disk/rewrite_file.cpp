#include "disk/rewrite_file.hpp"

#include <cerrno>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>
#include <sys/stat.h>

#include "disk/draft.hpp"
#include "disk/failure.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

namespace fs = boost::filesystem;

[[noreturn]] void fail(const std::string& what, const std::string& path, int error) {
    throw Failure(what + " \"" + text::for_terminal(path) + "\": " + words_of(error),
                  error == ENOENT || error == ENOTDIR || error == EISDIR
                      ? "look at its name, and at the folder in which csa is run"
                      : advice_for(error, "make room, or check that you have permission to write it"));
}

/// Where the bytes stand: a link stays one.
fs::path real_path(const std::string& path) {
    boost::system::error_code error;
    auto real = fs::canonical(path, error);
    return error ? fs::path(path) : real;
}

Descriptor open_beside(const std::string& path, const fs::path& real) {
    auto folder = open_folder(AT_FDCWD, real.parent_path().string());
    if (!folder) fail("cannot write beside", path, errno);
    return folder;
}

void replace(const std::string& path, const fs::path& real, int folder, std::string_view bytes) {
    struct stat standing;
    const mode_t rights = ::stat(real.c_str(), &standing) == 0 ? standing.st_mode & 07777 : 0644;
    Draft draft(folder);
    int error = draft.write(bytes, rights);
    if (!error) error = draft.replace(real.filename().string());
    if (error) fail("cannot replace", path, error);
}

}  // namespace

bool exists(const std::string& path) {
    boost::system::error_code error;
    return fs::exists(path, error);
}

std::string read_file(const std::string& path) {
    // O_NONBLOCK: a pipe of that name must not hold us
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    std::string bytes;
    const int error = file ? read_file(*file, bytes) : errno;
    if (error) fail("cannot read", path, error);
    return bytes;
}

void rewrite_file(const std::string& path, std::string_view bytes) {
    const auto real = real_path(path);
    const auto folder = open_beside(path, real);
    remove_left_drafts(*folder, Depth::folder);
    replace(path, real, *folder, bytes);
}

void rewrite_files(const std::string& root, const std::vector<Rewritten>& files) {
    const auto top = open_folder(AT_FDCWD, root);
    if (!top) fail("cannot write below", root, errno);
    remove_left_drafts(*top, Depth::all_below);
    for (const auto& [path, bytes] : files) {
        const auto real = real_path(path);
        replace(path, real, *open_beside(path, real), bytes);
    }
}

}  // namespace disk
