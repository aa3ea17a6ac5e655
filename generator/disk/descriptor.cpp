#include "disk/descriptor.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace disk {
namespace {

constexpr int most_readings = 5;  ///< of one file that somebody writes meanwhile

/// To the end, wherever that is by then: `expected` bytes are a guess.
int read_to_end(int file, size_t expected, std::string& bytes) {
    bytes.resize(expected + 1);  // so that the end is met without growing
    size_t done = 0;
    for (;;) {
        const ssize_t got = ::pread(file, bytes.data() + done, bytes.size() - done, off_t(done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) break;
        done += size_t(got);
        if (done == bytes.size()) bytes.resize(2 * done);
    }
    bytes.resize(done);
    return 0;
}

bool are_same(const struct stat& a, const struct stat& b) {
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}  // namespace

// Linux has let go of the number even where a signal interrupts.
bool Descriptor::close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0 || errno == EINTR; }

Descriptor open_folder(int at, const std::string& path) {
    return Descriptor(::openat(at, path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

bool still_names(int folder, const std::string& name, int file) {
    struct stat held, standing;
    return ::fstat(file, &held) == 0 && ::fstatat(folder, name.c_str(), &standing, AT_SYMLINK_NOFOLLOW) == 0 &&
           held.st_ino == standing.st_ino && held.st_dev == standing.st_dev;
}

std::string words_of(int error) {
    if (error == ENODEV || error == ENXIO) return "Is a pipe, a socket or a device";
    return std::generic_category().message(error);
}

std::string advice_for(int error, std::string otherwise) {
    switch (error) {
        case ENOSPC:
        case EDQUOT: return "make room on the disk, then run csa again";
        case EFBIG: return "allow larger files: ulimit -f unlimited";
        case EMFILE:
        case ENFILE: return "allow more open files: ulimit -n 4096";
        case EROFS: return "the file system is mounted read-only: mount it for writing";
        case EIO: return "the disk, or the connection to it, fails: \"dmesg\" says more";
        case ETXTBSY: return "wait until it has been written, then run csa again";
        default: return otherwise;
    }
}

int read_file(int file, std::string& bytes, size_t most) {
    struct stat before, after;
    if (::fstat(file, &before) != 0) return errno;
    if (!S_ISREG(before.st_mode)) return S_ISDIR(before.st_mode) ? EISDIR : ENODEV;
    for (int reading = 0; reading < most_readings; ++reading, before = after) {
        if (size_t(before.st_size) > most) return EFBIG;
        if (const int error = read_to_end(file, size_t(before.st_size), bytes)) return error;
        if (::fstat(file, &after) != 0) return errno;
        if (are_same(before, after)) return 0;
    }
    return ETXTBSY;
}

int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(file, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return errno;
        if (done == 0) return EIO;  // else we would try for ever
        bytes.remove_prefix(size_t(done));
    }
    return 0;
}

}  // namespace disk
