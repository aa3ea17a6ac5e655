#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/schema.hpp"
#include "content/authoring/starter.hpp"
#include "disk/failure.hpp"
#include "disk/new_file.hpp"

namespace cli {
namespace {

/// Where editors find the schemas; nobody's own settings are touched.
void help_editors(const Options& options, const std::string& folder) {
    try {
        disk::write_new_folder(folder + "/.vscode", {{"settings.json", content::editor_settings()}});
    } catch (const disk::Failure&) {
        say(options,
            fmt::format("{}/.vscode is left as it is: \"csa schema --editor\" prints what belongs into its settings", folder));
    }
}

}  // namespace

Outcome init(const Options& options, const std::string& folder) {
    const auto files = content::starter_files(options.today);
    std::vector<disk::NewFile> written;
    for (const auto& [path, bytes] : files) written.emplace_back(path, bytes);
    for (const auto& file : content::described_files())
        written.emplace_back(content::schema_path(file), content::schema_of(file));
    disk::write_new_folder(folder + "/content", written);
    help_editors(options, folder);
    answer("{}/content/site.yaml\n", folder);
    say(options,
        fmt::format("wrote {} files to {}/content: begin with site.yaml, then the partners; \"csa new\" adds plans, priorities "
                    "and meetings, \"csa build\" in {} makes the site",
                    written.size(), folder, folder));
    return fine;
}

}  // namespace cli
