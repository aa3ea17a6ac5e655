#include "disk/releases.hpp"

#include <algorithm>
#include <cctype>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>

#include "disk/failure.hpp"
#include "disk/remove_tree.hpp"
#include "disk/replace_site.hpp"
#include "disk/served_file.hpp"

namespace disk {
namespace {

namespace fs = boost::filesystem;

constexpr const char* link_name = "current";
constexpr const char* next_link = ".current.new";

[[noreturn]] void fail(const fs::path& path, const std::string& why) {
    throw Failure("cannot write \"" + path.string() + "\": " + why,
                  "check that you have permission to write there, and see that there is room");
}

/// The place of the link, as the folder that is locked.
OutFolder made_folder(const std::string& folder, const std::vector<std::string>& inputs) {
    find_out_folder(folder, {inputs.begin(), inputs.end()});
    boost::system::error_code error;
    fs::create_directories(fs::path(folder) / "releases", error);
    if (error) fail(folder, error.message());
    OutFolder out{folder, fs::canonical(folder), link_name};
    const auto status = fs::symlink_status(out.path());
    if (fs::exists(status) && !fs::is_symlink(status))
        throw Failure("\"" + out.path().string() + "\" is where the link to the served release should be",
                      "move it away, or name another folder");
    return out;
}

/// "000012": other people's folders are never taken for releases.
bool is_release_name(std::string_view name) {
    return name.size() == 6 && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// What a killed run leaves beside a release: ".000012.new", ".000012.lock".
bool is_left_over(const std::string& name) {
    if (!name.starts_with('.')) return false;
    const OutFolder release{{}, {}, name.substr(1, 6)};
    return is_release_name(release.name) && (name == release.staging() || name == release.lock());
}

}  // namespace

Releases::Releases(const std::string& folder, const std::vector<std::string>& inputs)
    : out_(made_folder(folder, inputs)), lock_(out_) {}

std::optional<std::string> Releases::current() const {
    boost::system::error_code error;
    const auto target = fs::read_symlink(out_.path(), error);
    return error ? std::nullopt : std::optional(target.filename().string());
}

std::vector<std::string> Releases::names() const {
    std::vector<std::string> names;
    for (const auto& one : fs::directory_iterator(out_.parent / "releases")) {
        const auto name = one.path().filename().string();
        if (is_release_name(name) && fs::exists(one.path() / ".csa-site")) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::optional<std::string> Releases::read(const std::string& path) const { return read_served_file(out_.path().string(), path); }

void Releases::add(const std::string& name, const site::Site& site) const {
    const auto release = find_out_folder(out_.parent / "releases" / name, {});
    replace_site(site, read_standing(release), Lock(release));
}

void Releases::switch_to(const std::string& name) const {
    boost::system::error_code error;
    const auto next = out_.parent / next_link;
    fs::remove(next, error);
    fs::create_symlink(fs::path("releases") / name, next, error);
    if (!error) fs::rename(next, out_.path(), error);
    if (error) fail(out_.path(), error.message());
}

void Releases::prune(size_t keep) const {
    const auto releases = (out_.parent / "releases").string();
    const auto folder = open_folder(AT_FDCWD, releases);
    const auto all = names();
    size_t left = all.size();
    for (const auto& name : all)
        if (left > keep && name != current()) --left, remove_tree(*folder, name);
    for (const auto& one : fs::directory_iterator(releases))
        if (const auto name = one.path().filename().string(); is_left_over(name)) remove_tree(*folder, name);
}

}  // namespace disk
