#include "disk/new_file.hpp"

#include <cerrno>
#include <string>

#include <boost/filesystem/operations.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk/descriptor.hpp"
#include "disk/failure.hpp"
#include "text/escape.hpp"

namespace disk {
namespace {

namespace fs = boost::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
    const auto shown = "\"" + text::for_terminal(path.string()) + "\"";
    if (error == EEXIST) throw Failure(shown + " exists already", "choose another id, or edit the file");
    throw Failure("cannot write " + shown + ": " + words_of(error), "make room, or give yourself the right to write there");
}

/// A file beside the wanted one, hidden from builds by its dot; removed when done.
class Draft {
public:
    explicit Draft(const fs::path& wanted) : wanted_(wanted), name_((wanted.parent_path() / ".csa-XXXXXX").string()) {
        file_ = Descriptor(::mkostemp(name_.data(), O_CLOEXEC));
        if (!file_) fail(wanted, errno);
    }
    ~Draft() { ::unlink(name_.c_str()); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void write(std::string_view bytes) {
        if (const int error = write_all(*file_, bytes)) fail(wanted_, error);
        if (::fchmod(*file_, 0644) != 0 || ::fsync(*file_) != 0 || !file_.close()) fail(wanted_, errno);
    }
    /// A link, unlike a rename, never replaces a file.
    void appear() {
        if (::link(name_.c_str(), wanted_.c_str()) != 0) fail(wanted_, errno);
    }

private:
    fs::path wanted_;
    std::string name_;
    Descriptor file_;
};

}  // namespace

void write_new_file(const fs::path& folder, const fs::path& below, std::string_view bytes) {
    boost::system::error_code error;
    if (!fs::is_directory(folder, error))
        throw Failure("there is no folder \"" + text::for_terminal(folder.string()) + "\"",
                      "run csa in the project's folder, or name the folder with an option");
    const auto path = folder / below;
    if (!fs::is_directory(path.parent_path(), error)) fs::create_directories(path.parent_path(), error);
    if (error) fail(path, error.value());
    Draft draft(path);
    draft.write(bytes);
    draft.appear();
}

void expect_no_files(const fs::path& folder) {
    boost::system::error_code error;
    const auto status = fs::status(folder, error);
    if (status.type() == fs::file_not_found) return;
    if (fs::is_directory(status) && fs::is_empty(folder, error) && !error) return;
    throw Failure("\"" + text::for_terminal(folder.string()) + (fs::is_directory(status) ? "\" holds files already" : "\" is no folder"),
                  "name another folder, or move away what is there");
}

}  // namespace disk
