// The keys that most kinds share.
#pragma once

#include "model/entry.hpp"
#include "model/keys.hpp"

namespace model {

/// Which of the common keys have to be there.
enum class Needs {
    everything,       ///< title, summary, changed and sources
    all_but_sources,  ///< a paper of its own is named elsewhere
    title_only,
    nothing,
};

template <class Keys>
void describe(Keys& keys, Source& source) {
    keys(Key("pack", "The board pack: the `pack` of a file in meetings/.")
             .required("name the board pack, such as board-2026-09-18")
             .like("board-2026-09-18"),
         source.pack);
    keys(Key("paper", "The title of the paper.").required().like("Title of the paper"), source.paper);
    keys(Key("paragraph", "Which paragraph, as a text; left out if it has none.").like("\"7-8\""), source.paragraph);
}

template <class Keys>
void describe_publication(Keys& keys, Publication& publication) {
    keys(Key("draft", "Shown in the preview only; take the line out when it is ready.").filled().begin("true"),
         publication.draft);
    keys(Key("publish_from", "Hidden before this day.").filled().like("2027-01-01"), publication.publish_from);
    keys(Key("embargo_until", "Hidden before this day whatever publish_from says, as before an election.")
             .filled()
             .like("2027-05-07"),
         publication.embargo_until);
    keys(Key("expires", "Hidden from this day on.").filled().like("2028-01-01"), publication.expires);
    keys(Key("restricted", "Why it is exempt from publication: it never leaves the content folder.")
             .filled()
             .like("Schedule 12A paragraph 7"),
         publication.restricted);
}

template <class Keys>
void describe_common(Keys& keys, Entry& entry, Needs needs) {
    const auto need = [](bool really) { return really ? Need::required : Need::optional; };
    const bool whole = needs == Needs::everything || needs == Needs::all_but_sources;
    keys(Key("title", "Its name.").with(need(needs != Needs::nothing)).begin("{id}"), entry.title);
    keys(Key("summary", "One plain sentence for lists and search engines.").with(need(whole)).begin("{summary}"), entry.summary);
    auto changed = Key("changed", "The day of the last change to what it says.").with(need(whole)).like("{today}");
    keys(needs == Needs::title_only ? changed : changed.begin(), entry.changed);
    keys(Key("sources", "The papers it comes from.")
             .required("say which pack and paper it comes from")
             .with(need(needs == Needs::everything))
             .like(needs == Needs::everything ? "{sources}" : "[{pack: board-2026-09-18, paper: Title of the paper}]"),
         entry.sources);
    keys.relations(Key("see", "Further relations; both pages show them.").like("[plan:prevent]"), entry);
    keys(Key("aliases", "Old addresses that lead here.").like("[/old/address/]"), entry.aliases);
    keys(Key("quick_exit", "\"Exit this page\" stands on it: for pages that put a reader in danger who is watched.").like("true"),
         entry.quick_exit);
    describe_publication(keys, entry.publication);
}

}  // namespace model
