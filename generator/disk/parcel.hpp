// Files in a folder of their own, for another program to send, or to appear together.
#pragma once

#include <string>
#include <string_view>

#include <boost/filesystem/path.hpp>

#include "disk/descriptor.hpp"

namespace disk {

/// A new folder under a draft's name that nobody else can read, removed at the end; a killed process's is removed by the next one
/// that makes one there. Throws Failure.
class Parcel {
public:
    /// Among the system's temporary files.
    Parcel();
    explicit Parcel(const boost::filesystem::path& parent);
    ~Parcel();
    Parcel(const Parcel&) = delete;
    Parcel& operator=(const Parcel&) = delete;

    void put(const std::string& path, std::string_view bytes) const;
    std::string folder() const { return folder_.string(); }
    /// Takes the place of an empty folder, or of none, for everybody to read; 0 or the `errno` value.
    int replace(const boost::filesystem::path& folder) const;

private:
    void open();
    [[noreturn]] void fail(int error) const;

    Descriptor parent_, self_;
    boost::filesystem::path folder_;
};

}  // namespace disk
