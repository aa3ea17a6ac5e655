#include <algorithm>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/make.hpp"
#include "cli/output.hpp"
#include "content/new_file.hpp"
#include "disk/new_file.hpp"
#include "text/slug.hpp"

namespace cli {
namespace {

bool is_id(model::Kind kind, const std::string& id) {
    return kind == model::Kind::meeting ? text::Date::parse(id).has_value() : text::is_id(id);
}

std::string_view to_fill_in(model::Kind kind) {
    switch (kind) {
        case model::Kind::snapshot:
            return "fill in title, summary, paper, period, and each figure's value in place of its status [x]";
        case model::Kind::page: return "fill in title, summary and text";
        case model::Kind::update: return "fill in title, summary, date and text";
        case model::Kind::reference:
        case model::Kind::event: return "fill in title, summary and sources";
        default: return "fill in title, summary, sources and text";
    }
}

}  // namespace

Outcome new_content(const Options& options, const std::string& word, const std::string& id) {
    const auto kind = model::parse_kind(word);
    if (!kind) {
        std::vector<std::string_view> known;
        for (size_t number = 0; number < model::kind_count; ++number) known.push_back(model::name(model::Kind(number)));
        warn("csa new: there is no kind \"{}\"\n  help: {}\n", word,
                   report::did_you_mean(word, known, fmt::format("the kinds are: {}", fmt::join(known, ", "))));
        return misused;
    }
    if (!is_id(*kind, id)) {
        warn("csa new: \"{}\" cannot be the id of a {}\n  help: {}\n", id, word,
                   *kind == model::Kind::meeting
                       ? "a meeting's id is its date, such as 2019-12-06"
                       : "use lower-case letters, digits and single hyphens, such as hate-action-plan-2018-21");
        return misused;
    }
    if (kind == model::Kind::term) {
        put(content::new_term(id, options.today));
        say(options, "add these lines to " + options.content + "/glossary.yaml");
        return fine;
    }
    const auto file = content::new_file(*kind, id, read_as_it_is(options), options.today);
    disk::write_new_file(options.content, file.path, file.bytes);
    answer("{}/{}\n", options.content, file.path);
    say(options, fmt::format("{}; it is a draft until you take the line \"draft\" out", to_fill_in(*kind)));
    return fine;
}

}  // namespace cli
