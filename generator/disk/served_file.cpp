#include "disk/served_file.hpp"

#include <cerrno>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>

#include "disk/descriptor.hpp"

namespace disk {

namespace fs = boost::filesystem;

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
    const Descriptor file(::open((root + "/" + path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    std::string bytes;
    if (!file) return std::nullopt;
    errno = read_file(*file, bytes, most);
    return errno == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

bool is_served_folder(const std::string& root, const std::string& path) {
    boost::system::error_code error;
    return fs::is_directory(root + "/" + path, error);
}

}  // namespace disk
