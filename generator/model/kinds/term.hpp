// Terms of the glossary.
#pragma once

#include <string>

#include "model/entry_keys.hpp"

namespace model {

struct Term : Entry {
    static constexpr About about{.name = "term",
                                 .plural = "Terms",
                                 .file = "glossary.yaml",
                                 .address = "/glossary/",
                                 .form = FileForm::list,
                                 .list = "glossary"};
    std::string long_form;
};

template <class Keys>
void describe(Keys& keys, Term& term) {
    keys(Key("term", "The word or its short form.").required().like("{id}"), term.title);
    keys(Key("long", "The long form, if the papers spell it out.").begin("What the letters stand for"), term.long_form);
    keys(Key("meaning", "One plain sentence.").begin("One plain sentence."), term.summary);
    keys(Key("changed", "The day of the last change to what it says.").required().like("{today}"), term.changed);
    keys(Key("sources", "The papers it comes from.").like("[{pack: board-2026-09-18, paper: Title of the paper}]"), term.sources);
    keys.relations(Key("see", "Further relations; both pages show them.").like("[plan:prevent]"), term);
}

}  // namespace model
