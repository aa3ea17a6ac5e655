#include "web/remote.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/foreign_json.hpp"
#include "text/foreign_words.hpp"
#include "web/failure.hpp"
#include "web/program.hpp"

namespace web {
namespace {

constexpr int no_such_folder = 3, no_such_file = 4;  // exit statuses: https://rclone.org/docs/#exit-code

/// The last line that it wrote, without its "2026/11/22 04:00:00 ": what went wrong in the end.
text::ForeignWords last_words(std::string text) {
    constexpr size_t date = 20;
    while (text.ends_with('\n')) text.pop_back();
    text.erase(0, text.rfind('\n') + 1);
    return text::ForeignWords::of(text.size() > date && text[4] == '/' ? text.substr(date) : text);
}

[[noreturn]] void fail(const std::string& name, const Ended& ended) {
    throw Failure("\"" + name + "\" cannot be reached or written: " + last_words(ended.err).str(),
                  "\"rclone lsd " + name + "\" tries the connection; what was sent is in place, publish again to complete it");
}

/// The host may refuse some files and take the others. Where the connection has gone, each of them would be waited for.
bool is_cut_off(std::string_view err) {
    constexpr auto signs = std::to_array<std::string_view>({"dial tcp", "i/o timeout", "connection refused", "connection reset",
                                                            "connection lost", "no route to host", "broken pipe", ": EOF"});
    int lost = 0;
    for (size_t from = 0; from < err.size();) {
        const auto line = err.substr(from, err.find('\n', from) - from);
        const bool failed = line.find(": Failed to ") != std::string_view::npos;
        lost += failed &&
                std::any_of(signs.begin(), signs.end(), [&](auto sign) { return line.find(sign) != std::string_view::npos; });
        from += line.size() + 1;
    }
    return lost >= 4;
}

Ended must(const std::string& name, const std::vector<std::string>& words) {
    auto ended = run_program(words, is_cut_off);
    if (ended.status != 0) fail(name, ended);
    return ended;
}

/// Sizes by path; a place that does not know a size gives a negative one. Nothing for what rclone never writes.
std::optional<std::map<std::string, std::size_t>> read_listing(std::string_view json) {
    constexpr text::JsonLimits limits{size_t(1) << 30, 4};
    const auto files = text::parse_json(json, limits);
    if (!files || !files->is_array()) return std::nullopt;
    std::map<std::string, std::size_t> sizes;
    for (const auto& file : *files) {
        const auto path = text::text_in(file, "Path");
        if (!path) return std::nullopt;
        sizes[*path] = size_t(text::count_in(file, "Size").value_or(0));
    }
    return sizes;
}

}  // namespace

// By itself rclone tries each file thirty times, seconds apart, though the host is gone.
Remote::Remote(std::string name) : name_(std::move(name)) {
    constexpr int unless_set = 0;
    ::setenv("RCLONE_RETRIES", "1", unless_set);
    ::setenv("RCLONE_LOW_LEVEL_RETRIES", "3", unless_set);
    ::setenv("RCLONE_CONTIMEOUT", "20s", unless_set);
}

std::map<std::string, std::size_t> Remote::list() const {
    const auto ended = run_program({"rclone", "lsjson", "--recursive", "--files-only", "--no-modtime", "--no-mimetype", name_});
    if (ended.status == no_such_folder) return {};
    if (ended.status != 0) fail(name_, ended);
    auto sizes = read_listing(ended.out);
    if (!sizes)
        throw Failure("rclone lists the files of \"" + name_ + "\" in a form that is not known",
                      "\"rclone lsjson " + name_ + "\" shows it; rclone 1.60 to 1.69 are known to work");
    return std::move(*sizes);
}

std::optional<std::string> Remote::read(const std::string& path) const {
    auto ended = run_program({"rclone", "cat", name_ + "/" + path});
    if (ended.status == no_such_folder || ended.status == no_such_file) return std::nullopt;
    if (ended.status != 0) fail(name_, ended);
    return std::move(ended.out);
}

void Remote::send(const std::string& folder) const { must(name_, {"rclone", "copy", "--no-check-dest", folder, name_}); }

void Remote::remove(const std::string& list, const std::string& folders) const {
    must(name_, {"rclone", "delete", "--files-from-raw", list, name_});
    run_program(
        {"rclone", "rmdirs", "--leave-root", "--include-from", folders, name_});  // fails where others' folders are inside
}

}  // namespace web
