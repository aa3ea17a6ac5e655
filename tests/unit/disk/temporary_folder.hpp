// A folder for one test, removed after it.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/filesystem/operations.hpp>
#include <unistd.h>

class TemporaryFolder {
public:
    TemporaryFolder() : path_(boost::filesystem::temp_directory_path() / boost::filesystem::unique_path("csa-test-%%%%%%%%")) {
        boost::filesystem::create_directory(path_);
    }
    ~TemporaryFolder() {
        boost::system::error_code ignored;
        boost::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    boost::filesystem::path operator/(std::string_view name) const { return path_ / std::string(name); }
    const boost::filesystem::path& path() const { return path_; }

    void write(std::string_view name, std::string_view bytes) const {
        const auto path = *this / name;
        boost::filesystem::create_directories(path.parent_path());
        std::ofstream(path.string(), std::ios::binary) << bytes;
    }
    std::string read(std::string_view name) const {
        std::ifstream file((*this / name).string(), std::ios::binary);
        return (std::ostringstream() << file.rdbuf()).str();
    }
    void link(std::string_view name, std::string_view target) const {
        boost::filesystem::create_directories((*this / name).parent_path());
        boost::filesystem::create_symlink(std::string(target), *this / name);
    }
    /// All that stands below `name`, sorted, folders with a final slash.
    std::vector<std::string> list(std::string_view name = "") const {
        namespace fs = boost::filesystem;
        std::vector<std::string> found;
        const auto root = name.empty() ? path_ : *this / name;
        for (fs::recursive_directory_iterator at(root), end; at != end; ++at)
            found.push_back(at->path().lexically_relative(root).string() + (fs::is_directory(at->symlink_status()) ? "/" : ""));
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    boost::filesystem::path path_;
};

/// Root may read and write everything; tests of refused rights act as nobody meanwhile.
class WithoutRoot {
public:
    WithoutRoot() : changed_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~WithoutRoot() {
        if (changed_ && ::seteuid(0) != 0) std::abort();
    }
    WithoutRoot(const WithoutRoot&) = delete;
    WithoutRoot& operator=(const WithoutRoot&) = delete;

private:
    bool changed_;
};
