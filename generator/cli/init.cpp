#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/starter.hpp"
#include "disk/new_file.hpp"

namespace cli {

Outcome init(const Options& options, const std::string& folder) {
    const auto files = content::starter_files(options.today);
    disk::expect_no_files(folder + "/content");
    const auto root = folder.starts_with('/') ? "/" : ".";
    for (const auto& [path, bytes] : files) disk::write_new_file(root, folder.substr(*root == '/') + "/content/" + path, bytes);
    answer("{}/content/site.yaml\n", folder);
    say(options,
        fmt::format("wrote {} files to {}/content: begin with site.yaml, then the partners; \"csa new\" adds plans, priorities "
                    "and meetings, \"csa build\" in {} makes the site",
                    files.size(), folder, folder));
    return fine;
}

}  // namespace cli
