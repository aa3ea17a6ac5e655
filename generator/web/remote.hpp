// A place that rclone reaches: SFTP, WebDAV, object stores and many others (https://rclone.org/).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace web {

/// Credentials are its own affair: its configuration file, or RCLONE_… in the environment. Every member throws Failure with
/// rclone's words if the connection or the place fails.
class Remote {
public:
    explicit Remote(std::string name);

    /// Sizes of all files, by path; none if the place does not exist yet.
    std::map<std::string, std::size_t> list() const;
    /// The file's bytes; nothing if there is no such file.
    std::optional<std::string> read(const std::string& path) const;
    /// Sends everything in the folder of this machine, whatever stands there.
    void send(const std::string& folder) const;
    /// `list` is a file with one path a line, `folders` one with patterns of rclone; of the folders that these name, those that
    /// are empty then are removed, too. Empty folders of others stay.
    void remove(const std::string& list, const std::string& folders) const;

private:
    std::string name_;
};

}  // namespace web
