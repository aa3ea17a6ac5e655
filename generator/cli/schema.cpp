#include <algorithm>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/key_guide.hpp"
#include "content/authoring/schema.hpp"
#include "pages/contract_guide.hpp"
#include "report/report.hpp"

namespace cli {
namespace {

Outcome list(const std::vector<content::DescribedFile>& files) {
    for (const auto& file : files) put(fmt::format("{:<12} {}\n", file.name, file.files));
    return fine;
}

}  // namespace

Outcome schema(const std::string& word, SchemaForm wanted) {
    if (wanted == SchemaForm::guide) return put(content::key_guide()), fine;
    if (wanted == SchemaForm::templates) return put(pages::contract_guide()), fine;
    const auto files = content::described_files();
    if (wanted == SchemaForm::editor_settings) return put(content::editor_settings()), fine;
    if (word.empty()) return list(files);
    const auto is_meant = [&](const auto& file) { return file.name == word || file.files == word + ".yaml"; };
    const auto file = std::find_if(files.begin(), files.end(), is_meant);
    if (file != files.end()) return put(content::schema_of(*file)), fine;
    std::vector<std::string_view> known;
    for (const auto& one : files) known.push_back(one.name);
    warn("csa schema: there is no kind \"{}\"\n  help: {}\n", word,
         report::did_you_mean(word, known, fmt::format("the kinds are: {}", fmt::join(known, ", "))));
    return misused;
}

}  // namespace cli
