#include <fmt/format.h>

#include "cli/commands.hpp"
#include "content/schema.hpp"
#include "content/starter.hpp"
#include "disk/new_file.hpp"

namespace cli {

Outcome init(const Options& options, const std::string& folder) {
    const auto files = content::starter_files(options.today);
    disk::expect_no_files(folder + "/content");
    const auto root = folder.starts_with('/') ? "/" : ".";
    const auto write = [&](const std::string& path, std::string_view bytes) {
        disk::write_new_file(root, folder.substr(*root == '/') + "/" + path, bytes);
    };
    for (const auto& [path, bytes] : files) write("content/" + path, bytes);
    for (const auto& file : content::described_files()) write("content/" + content::schema_path(file), content::schema_of(file));
    write(".vscode/settings.json", content::editor_settings());
    fmt::print("{}/content/site.yaml\n", folder);
    say(options,
        fmt::format("wrote {} files to {}/content: begin with site.yaml, then the partners; \"csa new\" adds plans, priorities "
                    "and meetings, \"csa build\" in {} makes the site",
                    files.size(), folder, folder));
    return fine;
}

}  // namespace cli
