#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/starter.hpp"
#include "disk/new_file.hpp"

namespace cli {

Outcome init(const Options& options, const std::string& folder) {
    const auto files = content::starter_files(options.today);
    std::vector<disk::NewFile> written;
    for (const auto& [path, bytes] : files) written.emplace_back(path, bytes);
    disk::write_new_folder(folder + "/content", written);
    answer("{}/content/site.yaml\n", folder);
    say(options,
        fmt::format("wrote {} files to {}/content: begin with site.yaml, then the partners; \"csa new\" adds plans, priorities "
                    "and meetings, \"csa build\" in {} makes the site",
                    files.size(), folder, folder));
    return fine;
}

}  // namespace cli
