#include "pages/theme_words.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "model/kinds.hpp"
#include "model/vocabulary.hpp"
#include "text/ascii.hpp"
#include "text/place.hpp"

namespace pages {
namespace {

using report::Kind;

std::string as_title(std::string_view name) {
    std::string words(name);
    for (char& sign : words)
        if (sign == '-') sign = ' ';
    if (words.front() >= 'a' && words.front() <= 'z') words.front() = char(words.front() - 'a' + 'A');
    return words;
}

/// "area district" for one, "areas district" for the heading over them.
template <class Type>
void add_types(std::string_view one, ThemeWords& words) {
    model::each_word<Type>([&](Type, std::string_view name) {
        words.emplace(fmt::format("{} {}", one, name), as_title(name));
        words.emplace(fmt::format("{}s {}", one, name), as_title(name));
    });
}

class Reader {
public:
    Reader(const std::string& shown, report::Report& report) : shown_(shown), report_(report) {
        for (const auto& [name, words] : known_) names_.push_back(name);
    }

    void read(std::string_view line, int number) {
        if (line.empty() || line.starts_with('#')) return;
        const auto colon = line.find(':');
        const auto name = text::trimmed(line.substr(0, colon));
        const auto words = text::trimmed(line.substr(colon == std::string_view::npos ? line.size() : colon + 1));
        const auto refuse = [&](std::string message, std::string help) {
            report_.add(Kind::template_name, {shown_, number, 1}, std::move(message), std::move(help));
        };
        if (!known_.contains(name))
            refuse(fmt::format("\"{}\" is no name of words", name),
                   report::did_you_mean(name, names_, "themes/README.md lists the names"));
        else if (words.empty()) refuse(fmt::format("\"{}\" has no words", name), fmt::format("write it as {}: WORDS", name));
        else if (!read_.emplace(name, words).second)
            refuse(fmt::format("\"{}\" appears twice", name), "delete one of the two lines");
    }

    ThemeWords all() {
        for (const auto& [name, words] : known_)
            if (!read_.contains(name))
                report_.add(Kind::template_name, {shown_, 0, 0}, fmt::format("there are no words for \"{}\"", name),
                            fmt::format("add a line such as {}: {}", name, words));
        read_.merge(known_);
        return std::move(read_);
    }

private:
    const std::string& shown_;
    report::Report& report_;
    ThemeWords known_ = plain_words(), read_;
    std::vector<std::string_view> names_;
};

}  // namespace

ThemeWords plain_words() {
    ThemeWords words;
    for (const std::string_view name : {"board", "board papers", "community safety partnership", "notes of the paper", "paper",
                                        "paragraph of the paper", "plans for wider areas"})
        words.emplace(name, as_title(name));
    add_types<model::AreaType>("area", words);
    add_types<model::PartnerType>("partner", words);
    return words;
}

ThemeWords read_words(std::string_view bytes, const std::string& shown, report::Report& report) {
    Reader reader(shown, report);
    for (int number = 1; !bytes.empty(); ++number) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        reader.read(text::trimmed(line), number);
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return reader.all();
}

}  // namespace pages
