#include "disk/parcel.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include <boost/filesystem/operations.hpp>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"

namespace disk {

Parcel::Parcel() : folder_(boost::filesystem::temp_directory_path() / boost::filesystem::unique_path("csa-%%%%%%%%%%%%")) {
    if (::mkdir(folder_.c_str(), 0700) != 0) fail(errno);
}

Parcel::~Parcel() {
    boost::system::error_code ignored;
    boost::filesystem::remove_all(folder_, ignored);
}

void Parcel::put(const std::string& path, std::string_view bytes) const {
    boost::system::error_code error;
    boost::filesystem::create_directories((folder_ / path).parent_path(), error);
    if (error) fail(error.value());
    Descriptor file(::open((folder_ / path).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!file) fail(errno);
    if (const int refused = write_all(*file, bytes)) fail(refused);
    if (!file.close()) fail(errno);
}

void Parcel::fail(int error) const {
    throw Failure("cannot write temporary files to \"" + folder_.string() + "\": " + words_of(error),
                  "set TMPDIR to a folder with room");
}

}  // namespace disk
