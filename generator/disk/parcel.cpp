#include "disk/parcel.hpp"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>

#include <boost/filesystem/operations.hpp>

#include "disk/draft.hpp"
#include "disk/failure.hpp"
#include "text/escape.hpp"
#include "disk/remove_tree.hpp"

namespace disk {

Parcel::Parcel() : Parcel(boost::filesystem::temp_directory_path()) {}

Parcel::Parcel(const boost::filesystem::path& parent)
    : parent_(open_folder(AT_FDCWD, parent.string())), folder_(parent / draft_name()) {
    if (!parent_) fail(errno);
    remove_left_drafts(*parent_, Depth::folder);
    open();
}

void Parcel::open() {
    if (::mkdir(folder_.c_str(), 0700) != 0) fail(errno);
    self_ = open_folder(AT_FDCWD, folder_.string());
    if (self_ && hold(*self_, *parent_, folder_.filename().string())) return;
    if (!self_ && errno != ENOENT) fail(errno);
    open();  // somebody took it for a dead process's
}

Parcel::~Parcel() { remove_tree(*parent_, folder_.filename().string()); }

void Parcel::put(const std::string& path, std::string_view bytes) const {
    boost::system::error_code error;
    boost::filesystem::create_directories((folder_ / path).parent_path(), error);
    if (error) fail(error.value());
    Descriptor file(::open((folder_ / path).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!file) fail(errno);
    if (const int refused = write_all(*file, bytes)) fail(refused);
    if (!file.close()) fail(errno);
}

int Parcel::replace(const boost::filesystem::path& folder) const {
    return ::fchmod(*self_, 0755) == 0 && ::rename(folder_.c_str(), folder.c_str()) == 0 ? 0 : errno;
}

void Parcel::fail(int error) const {
    throw Failure(
        "cannot write temporary files to \"" + text::for_terminal(folder_.parent_path().string()) + "\": " + words_of(error),
        advice_for(error, "check that you have permission to write there, or set TMPDIR to another folder"));
}

}  // namespace disk
