#include <algorithm>

#include <fmt/format.h>

#include "build/make.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "content/authoring/new_file.hpp"
#include "disk/new_file.hpp"
#include "text/article.hpp"
#include "text/slug.hpp"

namespace cli {
namespace {

bool is_id(const model::About& about, const std::string& id) {
    return about.id_is_day ? text::Date::parse(id).has_value() : text::is_id(id);
}

}  // namespace

Outcome new_content(const Options& options, const std::string& word, const std::string& id) {
    const auto kind = model::parse_kind(word);
    if (!kind) {
        const auto known = model::kind_names();
        warn("csa new: there is no kind \"{}\"\n  help: {}\n", word,
             report::did_you_mean(word, known, fmt::format("the kinds are: {}", fmt::join(known, ", "))));
        return misused;
    }
    const auto& about = model::about(*kind);
    if (!is_id(about, id)) {
        warn("csa new: \"{}\" cannot be the id of {}\n  help: {}\n", id, text::with_article(word),
             about.id_is_day ? fmt::format("a {}'s id is its date, such as 2019-12-06", word)
                             : "use lower-case letters, digits and single hyphens, such as hate-action-plan-2018-21");
        return misused;
    }
    const auto file = content::new_file(*kind, id, build::read_as_it_is(options), options.today);
    if (!about.file.empty()) {
        put(file.bytes);
        say(options, fmt::format("add these lines to {}/{}", options.content, file.path));
        return fine;
    }
    disk::write_new_file(options.content, file.path, file.bytes);
    answer("{}/{}\n", options.content, file.path);
    say(options, fmt::format("fill in {}; it is a draft until you take the line \"draft\" out", content::to_fill_in(*kind)));
    return fine;
}

}  // namespace cli
