#include "disk/served_file.hpp"

#include <cerrno>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"
#include "text/escape.hpp"

namespace disk {

namespace fs = boost::filesystem;

namespace {

/// A web host would say 404.
bool is_no_file(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
        case EISDIR:
        case ENODEV:
        case ENXIO:
        case ELOOP:
        case EINVAL:
        case ENAMETOOLONG: return true;
        default: return false;
    }
}

}  // namespace

std::optional<ServedFile> find_served_file(const std::string& name) {
    boost::system::error_code error;
    if (!fs::is_regular_file(name, error)) return std::nullopt;
    const auto path = fs::canonical(name);
    const auto here = fs::canonical(fs::current_path());
    const auto from_here = fs::relative(path, here);
    if (*from_here.begin() != "..") return ServedFile{here.string(), from_here.string()};
    return ServedFile{path.parent_path().string(), path.filename().string()};
}

std::optional<std::string> read_served_file(const std::string& root, const std::string& path, size_t most) {
    // O_NONBLOCK: a pipe of that name must not hold us
    const auto full = root + "/" + path;
    const Descriptor file(::open(full.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    std::string bytes;
    const int error = file ? read_file(*file, bytes, most) : errno;
    if (!error) return bytes;
    if (is_no_file(error) || error == EFBIG) return errno = error, std::nullopt;
    throw Failure("cannot read \"" + text::for_terminal(full) + "\": " + words_of(error),
                  advice_for(error, "check that you have permission to read it"));
}

bool is_served_folder(const std::string& root, const std::string& path) {
    boost::system::error_code error;
    return fs::is_directory(root + "/" + path, error);
}

}  // namespace disk
