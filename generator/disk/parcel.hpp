// Files of the site in a folder of their own, for another program to send.
#pragma once

#include <string>
#include <string_view>

#include <boost/filesystem/path.hpp>

namespace disk {

/// A new folder for temporary files that nobody else can read, removed at the end. Throws Failure.
class Parcel {
public:
    Parcel();
    ~Parcel();
    Parcel(const Parcel&) = delete;
    Parcel& operator=(const Parcel&) = delete;

    void put(const std::string& path, std::string_view bytes) const;
    std::string folder() const { return folder_.string(); }

private:
    [[noreturn]] void fail(int error) const;

    boost::filesystem::path folder_;
};

}  // namespace disk
