#include "disk/out_folder.hpp"

#include <algorithm>

#include <boost/filesystem/operations.hpp>

#include "disk/failure.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

namespace fs = boost::filesystem;

bool holds(const fs::path& outer, const fs::path& inner) {
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

std::string in_quotes(const fs::path& path) { return "\"" + text::for_terminal(path.string()) + "\""; }

fs::path without_final_slash(const fs::path& path) { return path.filename_is_dot() ? path.parent_path() : path; }

void keep_apart(const fs::path& out, const fs::path& shown, const std::vector<fs::path>& inputs) {
    for (const auto& input : inputs) {
        boost::system::error_code error;
        const auto real = fs::weakly_canonical(fs::absolute(input), error);
        if (error || (!holds(out, real) && !holds(real, out))) continue;
        throw Failure(
            "the site cannot be written to " + in_quotes(shown) + ", because " + in_quotes(input) + " is read from there",
            "name another folder with --out");
    }
}

}  // namespace

OutFolder find_out_folder(const fs::path& out, const std::vector<fs::path>& inputs) {
    boost::system::error_code error;
    const auto full = without_final_slash(fs::weakly_canonical(fs::absolute(out), error));
    if (error || out.empty() || !full.has_relative_path())
        throw Failure("the site cannot be written to " + in_quotes(out) + (error ? ": " + error.message() : ""),
                      "name another folder with --out");
    const auto status = fs::status(full, error);
    if (fs::exists(status) && !fs::is_directory(status))
        throw Failure("the site cannot be written to " + in_quotes(out) + ", because that is a file",
                      "move the file away, or name another folder with --out");
    keep_apart(full, out, inputs);
    fs::create_directories(full.parent_path(), error);
    if (error)
        throw Failure("the folder " + in_quotes(full.parent_path()) + " cannot be made: " + error.message(),
                      "make it yourself, or name another folder with --out");
    return {text::for_terminal(out.string()), full.parent_path(), full.filename().string()};
}

}  // namespace disk
