#include "disk/descriptor.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace disk {

bool Descriptor::close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

Descriptor open_folder(int at, const std::string& path) {
    return Descriptor(::openat(at, path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

std::string words_of(int error) { return std::generic_category().message(error); }

int read_file(int file, std::string& bytes, size_t most) {
    struct stat status;
    if (::fstat(file, &status) != 0) return errno;
    if (!S_ISREG(status.st_mode)) return S_ISDIR(status.st_mode) ? EISDIR : ENODEV;
    if (size_t(status.st_size) > most) return EFBIG;
    bytes.resize(size_t(status.st_size));
    size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file, bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) break;  // cut off while we read
        done += size_t(got);
    }
    bytes.resize(done);
    return 0;
}

int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(file, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return errno;
        bytes.remove_prefix(size_t(done));
    }
    return 0;
}

}  // namespace disk
