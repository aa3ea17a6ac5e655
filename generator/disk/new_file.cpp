#include "disk/new_file.hpp"

#include <cerrno>
#include <string>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>

#include "disk/draft.hpp"
#include "disk/failure.hpp"
#include "disk/parcel.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

namespace fs = boost::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
    const auto shown = "\"" + text::for_terminal(path.string()) + "\"";
    if (error == EEXIST) throw Failure(shown + " exists already", "choose another id, or edit the file");
    throw Failure("cannot write " + shown + ": " + words_of(error),
                  advice_for(error, "make room, or check that you have permission to write there"));
}

}  // namespace

void write_new_file(const fs::path& folder, const fs::path& below, std::string_view bytes) {
    boost::system::error_code error;
    if (!fs::is_directory(folder, error))
        throw Failure("there is no folder \"" + text::for_terminal(folder.string()) + "\"",
                      "run csa in the project's folder, or name the folder with an option");
    const auto path = folder / below;
    if (!fs::is_directory(path.parent_path(), error)) fs::create_directories(path.parent_path(), error);
    if (error) fail(path, error.value());
    const auto parent = open_folder(AT_FDCWD, path.parent_path().string());
    if (!parent) fail(path, errno);
    remove_left_drafts(*parent, Depth::folder);
    Draft draft(*parent);
    int refused = draft.write(bytes, 0644);
    if (!refused) refused = draft.appear_as(path.filename().string());
    if (refused) fail(path, refused);
}

void write_new_folder(const fs::path& folder, const std::vector<NewFile>& files) {
    expect_no_files(folder);
    boost::system::error_code error;
    const auto parent = fs::absolute(folder).parent_path();
    fs::create_directories(parent, error);
    if (error) fail(folder, error.value());
    const Parcel parcel(parent);
    for (const auto& [path, bytes] : files) parcel.put(path, bytes);
    if (const int refused = parcel.replace(folder)) fail(folder, refused);
}

void expect_no_files(const fs::path& folder) {
    boost::system::error_code error;
    const auto status = fs::status(folder, error);
    if (status.type() == fs::file_not_found) return;
    if (fs::is_directory(status) && fs::is_empty(folder, error) && !error) return;
    throw Failure(
        "\"" + text::for_terminal(folder.string()) + (fs::is_directory(status) ? "\" holds files already" : "\" is no folder"),
        "name another folder, or move away what is there");
}

}  // namespace disk
