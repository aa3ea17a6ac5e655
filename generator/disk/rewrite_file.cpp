#include "disk/rewrite_file.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

[[noreturn]] void fail(const std::string& what, const std::string& path, int error) {
    throw Failure(what + " \"" + text::for_terminal(path) + "\": " + words_of(error),
                  error == ENOENT || error == ENOTDIR || error == EISDIR
                      ? "look at its name, and at the folder in which csa is run"
                      : "make room, or give yourself the right to it");
}

}  // namespace

std::string read_file(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string bytes;
    const int error = file ? read_file(*file, bytes) : errno;
    if (error) fail("cannot read", path, error);
    return bytes;
}

void rewrite_file(const std::string& path, std::string_view bytes) {
    struct stat standing {};
    const mode_t rights = ::stat(path.c_str(), &standing) == 0 ? standing.st_mode & 07777 : 0644;
    auto draft = path + ".csa-XXXXXX";
    Descriptor file(::mkostemp(draft.data(), O_CLOEXEC));
    if (!file) fail("cannot write beside", path, errno);
    int error = write_all(*file, bytes);
    if (!error && (::fchmod(*file, rights) != 0 || ::fsync(*file) != 0 || !file.close())) error = errno;
    if (!error && ::rename(draft.c_str(), path.c_str()) != 0) error = errno;
    if (!error) return;
    ::unlink(draft.c_str());
    fail("cannot replace", path, error);
}

}  // namespace disk
