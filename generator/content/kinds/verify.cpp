#include "content/kinds/verify.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "content/kinds/recurrence.hpp"
#include "text/percent.hpp"

namespace content {
namespace {

using model::Kind;

void refuse(Fields& fields, const text::Place& place, std::string message, std::string help) {
    fields.report().add(report::Kind::bad_value, place, std::move(message), std::move(help));
}

/// Else nobody would ever see it.
void refuse_early_end(const model::Publication& publication, Fields& fields) {
    for (const auto& begins : {publication.publish_from, publication.embargo_until})
        if (begins && *begins >= *publication.expires)
            return fields.report().add(report::Kind::bad_date, fields.place("expires"),
                                       fmt::format("it expires on {}, but is published from {} on: nobody would ever see it",
                                                   publication.expires->long_form(), begins->long_form()),
                                       "look at \"publish_from\", \"embargo_until\" and \"expires\"");
}

void relate(model::Entry& entry, const std::vector<model::PlacedRef>& more) {
    entry.relations.insert(entry.relations.end(), more.begin(), more.end());
}

void relate(model::Entry& entry, const model::Approval& approval) {
    if (!approval.meeting.value.empty())
        entry.relations.push_back({{Kind::meeting, approval.meeting.value}, approval.meeting.place});
}

/// A rule such as FREQ=YEARLY;BYMONTH=10 (RFC 5545, 3.3.10), by its characters.
bool is_rule(std::string_view rule) {
    return rule.starts_with("FREQ=") && std::all_of(rule.begin(), rule.end(), [](unsigned char c) {
               return std::isupper(c) || std::isdigit(c) || std::string_view("=;,:+-").find(char(c)) != std::string_view::npos;
           });
}

bool consists_of(std::string_view text, std::string_view marks) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](unsigned char c) {
        return std::isalnum(c) || marks.find(char(c)) != std::string_view::npos;
    });
}

/// The parts of a name before or behind the "@" that no notation takes for anything else: "community.safety", "host.example".
bool is_plain_name(std::string_view name, std::string_view marks) {
    const auto fits = [&](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) || marks.find(char(c)) != std::string_view::npos);
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), fits) && name.front() != '.' && name.back() != '.' &&
           name.find("..") == std::string_view::npos;
}

bool is_mailbox(std::string_view written) {
    constexpr size_t longest = 254;  // RFC 5321, 4.5.3.1.3
    const size_t at = std::min(written.find('@'), written.size());
    return written.size() <= longest && is_plain_name(written.substr(0, at), "._+-'") &&
           is_plain_name(written.substr(std::min(at + 1, written.size())), ".-");
}

/// It stands in the heads of messages and requests, in addresses and in security.txt: only a plain one will do.
void verify_mailbox(Fields& fields, std::string& mailbox) {
    if (mailbox.empty() || is_mailbox(mailbox)) return;
    refuse(fields, fields.place("mailbox"), fmt::format("\"{}\" is not a mailbox", mailbox),
           "write one address, such as community.safety@example.gov.uk");
    mailbox.clear();
}

/// What follows "https://" or "http://"; empty for any other address.
std::string_view after_web_scheme(std::string_view address) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (address.starts_with(scheme)) return address.substr(scheme.size());
    return {};
}

/// It becomes part of every page, feed and calendar: only a plain address will do.
void verify_address(Fields& fields, std::string& address) {
    const auto host = after_web_scheme(address);
    const bool is_plain = consists_of(host, "-._~/:[]%") && host[0] != '/';
    if (is_plain && !address.ends_with('/')) address += '/';
    if (is_plain) return;
    if (!address.empty())
        refuse(fields, fields.place("address"), fmt::format("\"{}\" is not the address of a website", address),
               "write it in full, such as https://www.example.gov.uk/, with the folder if the site is not at the root");
    address = model::Settings().address;
}

void verify_quick_exit(Fields& fields, text::Placed<std::string>& address) {
    if (!fields.has("quick_exit") || !after_web_scheme(address.value).empty()) return;
    refuse(fields, address.place, fmt::format("\"{}\" is not a page of another site", address.value),
           "write its address in full, such as https://www.bbc.co.uk/weather");
    address = model::Settings().quick_exit;
}

void verify_language(Fields& fields, std::string& language, const std::string& otherwise) {
    if (consists_of(language, "-")) return;
    if (!language.empty())
        refuse(fields, fields.place("language"), fmt::format("\"{}\" is not a language", language),
               "write its code, such as en-GB or cy");
    language = otherwise;
}

/// From the root of the site.
bool is_path(std::string_view address) { return address.starts_with('/'); }

/// The page is also related to the original, so that each leads to the other and both have to exist.
void verify_translation(Fields& fields, model::Page& page) {
    const auto& [original, place] = page.translation_of;
    if (original.empty()) return;
    if (is_path(original)) page.relations.push_back({{Kind::page, original.substr(1)}, place});
    else
        refuse(fields, place, fmt::format("\"{}\" cannot be the address of a page", original),
               "write the whole path of the page that was translated, such as /report/");
    if (!fields.has("language")) fields.missing("language", "say in which language the translation is, such as cy");
}

void refuse_doubles(Fields& fields, const std::vector<model::PublishTarget>& targets) {
    for (auto target = targets.begin(); target != targets.end(); ++target)
        if (std::any_of(targets.begin(), target, [&](const auto& other) { return other.name == target->name; }))
            fields.report().add(report::Kind::duplicate_id, target->place,
                                fmt::format("the target \"{}\" is there twice", target->name),
                                "give one of the two another name");
}

}  // namespace

std::string old_address(std::string_view written) {
    const auto path = written.substr(0, written.find('?'));
    return text::percent_decoded(path) + std::string(written.substr(path.size()));
}

void verify_common(Fields& fields, model::Entry& entry) {
    for (auto& alias : entry.aliases) alias.value = old_address(alias.value);
    const auto& [draft, publish_from, embargo_until, expires, restricted] = entry.publication;
    if (expires) refuse_early_end(entry.publication, fields);
    if (restricted == "true" || restricted == "false" || restricted == "yes" || restricted == "no")
        refuse(fields, fields.place("restricted"), fmt::format("\"restricted\" must give a reason, not \"{}\"", restricted),
               "say why it is exempt, such as Schedule 12A paragraph 7, or take the line out");
}

void verify(Fields& fields, model::Approval& approval) {
    const bool named = !approval.meeting.value.empty() && approval.has_minute();
    if (named == !approval.minute_not_held.empty())
        refuse(fields, approval.place, "the approval is neither a meeting with its minute nor \"minute_not_held\"",
               "write approval: {meeting: 2019-12-06, minute: \"38\"}, or minute_not_held: with what is known instead");
}

void verify(Fields&, model::Agreement& agreement) { relate(agreement, agreement.approval); }
void verify(Fields&, model::Priority& priority) { relate(priority, priority.approval); }

void verify(Fields& fields, model::Contact& contact) { verify_mailbox(fields, contact.mailbox); }

/// An action has a source of its own, or its paragraph of the plan's first source.
void verify(Fields&, model::Plan& plan) {
    for (auto& action : plan.actions) {
        if (action.partner) plan.relations.push_back(*action.partner);
        if (action.source || plan.sources.empty()) continue;
        action.source = plan.sources[0];
        if (!action.paragraph.empty()) action.source->paragraph = action.paragraph;
    }
}

void verify(Fields& fields, model::Meeting& meeting) {
    for (const auto& decision : meeting.decisions) relate(meeting, decision.about);
    for (const auto& row : meeting.action_log) relate(meeting, row.about);
    if (const auto date = text::Date::parse(meeting.ref.id)) meeting.date = *date;
    else
        fields.report().add(report::Kind::bad_date, {meeting.place.file, 0, 0},
                            "a meeting's file is named by its date, such as 2019-12-06.md", "rename the file");
}

void verify(Fields& fields, text::Period& period) {
    if (period.end < period.start)
        refuse(fields, fields.place(), "the period ends before it starts", "look at \"start\" and \"end\"");
    else if (!text::fits_its_kind(period))
        refuse(fields, fields.place(),
               fmt::format("{} to {} is no period of the kind \"{}\"", period.start.long_form(), period.end.long_form(),
                           text::name(period.kind)),
               "look at \"start\" and \"end\", or take another kind, such as \"part-year\" or \"other\"");
}

void verify(Fields& fields, model::Observation& seen) {
    seen.unit_given = fields.has("unit");
    if (seen.has(model::Mark::revised) != seen.was.has_value())
        refuse(fields, fields.place(), "a revised figure has the status \"r\" and a value before it",
               "give both, \"status\": [\"r\"] and \"was\" with the value that was noted, or neither");
    const Node* marks = fields.find(Key("status", ""));  // unknown ones have been reported
    if (!seen.value && (!marks || marks->items.empty()))
        fields.report().add(report::Kind::missing_key, fields.place(),
                            "the figure has neither a value nor a status that says why",
                            "give \"value\", or \"status\": [\"x\"] for a figure that is not printed");
}

void verify(Fields&, model::Snapshot& snapshot) {
    if (!snapshot.pack.value.empty()) snapshot.sources.push_back({snapshot.pack, snapshot.paper, ""});
    for (const auto& seen : snapshot.observations) {
        snapshot.relations.push_back(seen.indicator);
        snapshot.relations.push_back(seen.area);
        for (const auto& benchmark : seen.printed.benchmarks) snapshot.relations.push_back(benchmark.area);
    }
}

void verify(Fields& fields, model::Event& event) {
    if (!event.repeats.empty() && !is_rule(event.repeats)) {
        refuse(fields, fields.place("repeats"), fmt::format("\"{}\" is not a rule for repeating", event.repeats),
               "write it as calendars do, such as FREQ=YEARLY;BYMONTH=10");
        event.repeats.clear();
    }
    if (event.start && !event.repeats.empty())
        if (const auto fault = fault_of_recurrence(event.repeats, *event.start); !fault.empty())
            refuse(fields, fields.place("repeats"), fmt::format("no calendar can follow \"{}\": {}", event.repeats, fault),
                   "write it as calendars do, such as FREQ=MONTHLY;BYDAY=1WE with a first Wednesday as \"start\"");
    if (!event.start && event.when.empty())
        fields.missing("start", "give the day, or \"when\" in the source's words if it gives none");
    if (!event.start && !event.repeats.empty())
        fields.missing("start", "a rule for repeating needs the first day; without it say in \"when\" how often");
    if (event.start && event.end && *event.end < *event.start)
        refuse(fields, event.place, "the event ends before it starts", "look at \"start\" and \"end\"");
}

void verify(Fields&, model::Update& update) {
    if (!update.changed) update.changed = update.date;
}

void verify(Fields& fields, model::Page& page) {
    if (!page.summary.empty() && fields.has("description"))
        fields.report().add(report::Kind::duplicate_key, fields.place("description"),
                            "\"description\" says again what \"summary\" says", "take one of the two out");
    if (page.summary.empty()) page.summary = page.description;
    verify_language(fields, page.language, "");
    verify_translation(fields, page);
}

void verify(Fields& fields, model::Route& route) {
    if (route.phone.find_first_not_of("+0123456789 ()-") != std::string::npos)
        refuse(fields, fields.place("phone"), fmt::format("\"{}\" is no telephone number", route.phone),
               "write digits and spaces, in quotes");
}

void verify(Fields& fields, model::PublishTarget& target) {
    if (target.remote.starts_with('-') || (!target.remote.empty() && target.remote.find(':') == std::string::npos))
        refuse(fields, target.place, fmt::format("\"{}\" is not an rclone remote", target.remote),
               "write the name that \"rclone config\" shows, a colon, and the folder there");
    if (!target.archive.empty() && !target.archive.ends_with(".zip"))
        refuse(fields, target.place, fmt::format("\"{}\" does not end in .zip", target.archive), "name the archive \"….zip\"");
    if (!target.folder.empty() + !target.remote.empty() + !target.archive.empty() != 1)
        refuse(fields, target.place, fmt::format("the target \"{}\" must have one of folder, remote and archive", target.name),
               "write \"folder: /srv/csa\" for this machine, \"remote: web:site\" for what rclone calls web, or \"archive: "
               "site.zip\"");
}

void verify(Fields& fields, model::KnownFinding& finding) {
    const auto& [code, place] = finding.rule;
    std::vector<std::string_view> warnings;
    for (const auto& kind : report::kinds) {
        if (kind.severity == report::Severity::warning) warnings.push_back(kind.code);
        else if (kind.code == code)
            return refuse(fields, place, fmt::format("\"{}\" is an error, and an error cannot be known", code),
                          "correct what it finds, and take this line out");
    }
    if (!code.empty() && std::find(warnings.begin(), warnings.end(), code) == warnings.end())
        refuse(fields, place, fmt::format("no warning has the code \"{}\"", code),
               report::did_you_mean(code, warnings, "copy it from the brackets of the finding"));
    if (finding.until && finding.until->value <= finding.day.value)
        fields.report().add(report::Kind::bad_date, finding.until->place,
                            fmt::format("it is known until {}, but was looked at on {}", finding.until->value.long_form(),
                                        finding.day.value.long_form()),
                            "write a later day, or leave \"until\" out");
}

void verify(Fields& fields, model::MenuItem& item) {
    if (!is_path(item.address.value))
        refuse(fields, fields.place(), fmt::format("\"{}\" cannot be an address of the menu", item.address.value),
               "write the whole path, such as /priorities/");
}

void verify(Fields& fields, model::Licence& licence) {
    auto& [address, place] = licence.address;
    if (address.empty() || is_path(address) || !after_web_scheme(address).empty()) return;
    refuse(fields, place, fmt::format("\"{}\" is not the address of a page", address),
           "write a whole path, such as /about-the-data/#licence, or an address of the web in full");
    address.clear();
}

void verify(Fields& fields, model::Settings& settings) {
    verify_address(fields, settings.address);
    verify_mailbox(fields, settings.mailbox);
    verify_language(fields, settings.language, model::Settings().language);
    verify_quick_exit(fields, settings.quick_exit);
    refuse_doubles(fields, settings.targets);
    std::erase_if(settings.menu, [](const auto& item) { return !is_path(item.address.value); });
}

}  // namespace content
