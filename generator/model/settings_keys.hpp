// The keys of site.yaml and of the lists beside it.
#pragma once

#include "model/keys.hpp"
#include "model/portal.hpp"

namespace model {

template <class Keys>
void describe(Keys& keys, Route& route) {
    keys(Key("when", "When to call it.").required(), route.when);
    keys(Key("phone", "Digits and spaces, in quotes.").required(), route.phone);
    keys(Key("name", "Who answers; left out where the number says it all."), route.name);
    keys(Key("band", "The words before it in the band at the top of every page; without them it is not there."), route.band);
}

template <class Keys>
void describe(Keys& keys, Review& review) {
    keys(Key("what", "What is reviewed.").required(), review.what);
    keys(Key("every_months", "How often."), review.every_months);
    keys(Key("last", "The day of the last review.").required(), review.last);
    keys(Key("source", "The paper that says so."), review.source);
}

template <class Keys>
void describe(Keys& keys, PageRules& rules) {
    keys(Key("weight_kb", "The most that a page and all that it loads may weigh, not compressed."), rules.weight_kb);
}

template <class Keys>
void describe(Keys& keys, StatusRule& rule) {
    keys(Key("status", "The status of HTTP, such as 403.").required().between(100, 999), rule.status);
    keys(Key("means", "What it says of the link.").required(), rule.means);
    keys(Key("host", "At this host alone; *.example.org for all below it."), rule.host);
}

template <class Keys>
void describe(Keys& keys, LinkPolicy& policy) {
    keys(Key("confirm_runs", "Failures in a row before a link is called broken …"), policy.confirm_runs);
    keys(Key("confirm_hours", "… over at least so many hours."), policy.confirm_hours);
    keys(Key("gone_runs", "Enough for pages that are gone (404, 410), however short the time."), policy.gone_runs);
    keys(Key("stable_runs", "Visits that find the same new address before `csa relink` writes it."), policy.stable_runs);
    keys(Key("target_days", "Days in which a broken link is to be mended."), policy.target_days);
    keys(Key("fresh_hours", "Good results are not asked for again so soon."), policy.fresh_hours);
    keys(Key("run_minutes", "Minutes for one run over all links; what is left then is for the next one."), policy.run_minutes);
    keys(Key("check_every_days", "`csa status` warns when links have not been checked for longer."), policy.check_every_days);
    keys(Key("robots_txt", "Obey the robots.txt of other sites."), policy.robots_txt);
    keys(Key("allow_private", "Hosts that may have private addresses and any port."), policy.allow_private);
    keys(Key("statuses", "What certain answers mean, where you know better than the checker."), policy.statuses);
}

template <class Keys>
void describe(Keys& keys, PublishTarget& target) {
    keys(Key("name", "What `csa publish NAME` means.").required(), target.name);
    keys(Key("folder", "Of this machine."), target.folder);
    keys(Key("remote", "Elsewhere, by the name that rclone has for it: web:site."), target.remote);
    keys(Key("archive", "A zip file of this machine, to be handed on."), target.archive);
    keys(Key("keep", "Releases in the folder, the current one included.").between(1, 1000), target.keep);
    keys(Key("may_vanish", "Percent of the published pages that one publication may take away.").between(0, 100),
         target.may_vanish);
    keys(Key("compressed", "With a .gz and a .br copy of every text file."), target.compressed);
}

template <class Keys>
void describe(Keys& keys, Withdrawn& withdrawn) {
    keys(Key("address", "The address that was taken down on purpose."), withdrawn.address);
    keys(Key("reason", "Why.").required(), withdrawn.reason);
}

template <class Keys>
void describe(Keys& keys, MenuItem& item) {
    keys(Key("label", "The words in the menu.").required(), item.label);
    keys(Key("address", "The whole path, such as /priorities/."), item.address);
}

template <class Keys>
void describe(Keys& keys, Licence& licence) {
    keys(Key("title", "What it is called.").required(), licence.title);
    keys(Key("address", "Where it stands: a page of this site, such as /about-the-data/#licence, or of the web.").required(),
         licence.address);
}

template <class Keys>
void describe(Keys& keys, Settings& settings) {
    keys(Key("title", "The site's name.").required(), settings.title);
    keys(Key("organisation", "Who publishes it."), settings.organisation);
    keys(Key("area", "The area of the agreement: its figures speak first.").of(Kind::area), settings.area);
    keys(Key("board", "The board whose priorities the home page shows: the id of a partner.").of(Kind::partner), settings.board);
    keys(Key("address", "Where it is published, in full, with the folder if the site is not at the root."), settings.address);
    keys(Key("description", "One sentence for search engines."), settings.description);
    keys(Key("mailbox", "A team's, never a person's."), settings.mailbox);
    keys(Key("notice", "One sentence on every page."), settings.notice);
    keys(Key("language", "Its code, such as en-GB."), settings.language);
    keys(Key("licence", "On which terms the data may be used."), settings.licence);
    keys(Key("quick_exit", "A harmless page of another site, to which \"Exit this page\" leads."), settings.quick_exit);
    keys(Key("reporting", "The numbers to call, in this order."), settings.reporting);
    keys(Key("reviews", "What is reviewed, and how often."), settings.reviews);
    keys(Key("outcomes", "What indicators are grouped by, in this order."), settings.outcomes);
    keys(Key("headlines", "The indicators that lead the page of performance, in this order: the board's own, 8 to 14.")
             .of(Kind::indicator),
         settings.headlines);
    keys(Key("stale_figures_months", "Months after which figures nobody has renewed are overdue."),
         settings.stale_figures_months);
    keys(Key("overdue_action_days", "Days after which an open row of the action log is overdue."), settings.overdue_action_days);
    keys(Key("reading_grade", "Years of school that no text should ask for more of; without it none is judged."),
         settings.reading_grade);
    keys(Key("page_rules", "What finished pages are held to; without it none is judged."), settings.page_rules);
    keys(Key("link_policy", "How patient the checker is with links to other sites."), settings.link_policy);
    keys(Key("publish", "Where `csa publish` may send the site."), settings.targets);
    keys(Key("withdrawn", "Addresses that were taken down on purpose."), settings.withdrawn);
    keys(Key("menu", "What else the menu leads to, besides the pages that ask for a place in it."), settings.menu);
}

template <class Keys>
void describe(Keys& keys, LinkException& exception) {
    keys(Key("address", "The link that the checker leaves alone; with * at its end all that begin so.").required(),
         exception.address);
    keys(Key("reason", "Why.").required(), exception.reason);
    keys(Key("owner", "Who answers for it.").required("name the partner that answers for it by its id").of(Kind::partner),
         exception.owner);
    keys(Key("expires", "The day from which it is checked again.").required(), exception.expires);
}

template <class Keys>
void describe(Keys& keys, Noted& noted) {
    keys(Key("snapshot", "The paper whose figures a meeting has noted.")
             .required("name the snapshot by its id")
             .of(Kind::snapshot),
         noted.snapshot);
    keys(Key("figures", "Their fingerprint, as the build gives it.").required(), noted.figures);
}

template <class Keys>
void describe(Keys& keys, KnownFinding& finding) {
    keys(Key("rule", "Its code, as printed in brackets; that of a warning.").required(), finding.rule);
    keys(Key("place", "Its file, without the folder of the content: snapshots/2020-21-q3.json.").required(), finding.where);
    keys(Key("reason", "Why it may stay.").required(), finding.reason);
    keys(Key("who", "Who looked at it: a role, never a person's name.").required(), finding.who);
    keys(Key("day", "The day of that.").required(), finding.day);
    keys(Key("until", "The day from which it is shown again; left out where nothing will change."), finding.until);
    keys(Key("fingerprint", "Of its code, file and words, as `csa known` gives it.").required(), finding.fingerprint);
}

}  // namespace model
