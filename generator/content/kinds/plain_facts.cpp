#include "content/kinds/plain_facts.hpp"

#include "content/data/front_matter.hpp"
#include "content/kinds/verify.hpp"

namespace content {

void read_plain_facts(const Node& facts, model::Page& page) {
    const auto text = [&](std::string_view key) {
        const auto* member = facts.find(key);
        return member && member->value.type == Node::Type::text ? member->value.text : std::string();
    };
    page.title = text("title");
    page.summary = text("description").empty() ? text("summary") : text("description");
    page.date = text::Date::parse(text("date").substr(0, 10));
    if (const auto* aliases = facts.find("aliases"))
        for (const auto& alias : aliases->value.items)
            if (alias.text.starts_with('/'))
                page.aliases.push_back({old_address(alias.text), {page.place.file, alias.line, alias.column}});
    page.publication.draft = says_draft(facts);
}

}  // namespace content
