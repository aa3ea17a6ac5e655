#include "host/read_redirects.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/ascii.hpp"
#include "text/lines.hpp"
#include "text/percent.hpp"

namespace host {
namespace {

using links::HostRedirect;
using Words = std::vector<std::string>;

/// Divided by blanks; quotation marks hold words together.
Words words_of(std::string_view line) {
    Words words;
    std::string word;
    char quote = 0;
    bool begun = false;
    for (size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quote && c == '\\' && at + 1 < line.size() && (line[at + 1] == quote || line[at + 1] == '\\')) word += line[++at];
        else if (quote ? c == quote : (!begun && (c == '"' || c == '\''))) quote = quote ? 0 : c, begun = true;
        else if (!quote && std::string_view(" \t\r\n").find(c) != std::string_view::npos) {
            if (begun) words.push_back(std::exchange(word, {}));
            begun = false;
        } else word += c, begun = true;
    }
    if (begun) words.push_back(word);
    return words;
}

bool is_status(std::string_view word, std::string_view first_digits) {
    return word.size() >= 3 && first_digits.find(word[0]) != std::string_view::npos &&
           std::all_of(word.begin(), word.begin() + 3, [](char c) { return c >= '0' && c <= '9'; });
}

/// What a regular expression matches if it is plain: "^/old/$" is "/old/", "^/old/(.*)$" is "/old/*". Nothing for any other.
std::optional<std::string> plain_pattern(std::string_view pattern) {
    if (!pattern.starts_with('^')) return std::nullopt;
    pattern.remove_prefix(1);
    bool takes_rest = !pattern.ends_with('$');
    if (!takes_rest) pattern.remove_suffix(1);
    for (const std::string_view rest : {"(.*)", "(.+)", ".*", "/?"})
        if (pattern.ends_with(rest)) {
            takes_rest = rest != "/?", pattern.remove_suffix(rest.size());
            break;
        }
    std::string out;
    for (size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '\\' && at + 1 < pattern.size()) out += pattern[++at];
        else if (std::string_view(".*+?()[]{}|^$").find(pattern[at]) != std::string_view::npos) return std::nullopt;
        else out += pattern[at];
    }
    return out + (takes_rest ? "*" : "");
}

/// "$1" at the end takes what the pattern left open; a variable anywhere else cannot be told.
std::string plain_destination(std::string to) {
    if (to.ends_with("$1")) to.replace(to.size() - 2, 2, "*");
    return to.find('$') == std::string::npos ? to : "";
}

class Apache {
public:
    explicit Apache(std::string_view folder) : folder_("/" + std::string(folder)) {}

    void read(const Words& words) {
        const auto directive = text::lower_case(words[0]);
        if (directive == "redirect" || directive == "redirectpermanent" || directive == "redirecttemp") redirect(words);
        else if (directive == "redirectmatch") redirect_match(words);
        else if (directive == "rewriterule" && words.size() >= 3) rewrite(words);
    }

    std::vector<HostRedirect> found;

private:
    /// Where the address stands: behind a status, which may be left out. 0 if the host says that the page has gone.
    static size_t first_address(const Words& words) {
        if (words.size() < 3) return 0;
        const auto second = text::lower_case(words[1]);
        if (second == "gone" || (is_status(second, "0123456789") && second[0] != '3')) return 0;
        const bool has_status = is_status(second, "3") || second == "permanent" || second == "temp" || second == "seeother";
        return has_status && words.size() >= 4 ? 2 : 1;
    }

    /// With all that stands below it.
    void redirect(const Words& words) {
        const size_t at = first_address(words);
        if (at == 0) return;
        found.push_back({words[at], words[at + 1]});
        const bool is_folder = words[at].ends_with('/');
        found.push_back({words[at] + (is_folder ? "*" : "/*"), words[at + 1] + (is_folder ? "*" : "/*")});
    }

    void redirect_match(const Words& words) {
        const size_t at = first_address(words);
        if (at == 0) return;
        if (const auto from = plain_pattern(words[at])) found.push_back({*from, plain_destination(words[at + 1])});
    }

    /// Its pattern is held against what stands below the folder.
    void rewrite(const Words& words) {
        const auto from = plain_pattern(words[1]);
        const bool is_gone =
            words.size() > 3 && (words[3].find("[G") != std::string::npos || words[3].find("[F") != std::string::npos);
        if (!from || words[2] == "-" || is_gone) return;
        auto to = plain_destination(words[2]);
        if (!to.empty() && to[0] != '/' && to.find("://") == std::string::npos) to = folder_ + to;
        found.push_back({from->starts_with('/') ? *from : folder_ + *from, to});
    }

    std::string folder_;
};

/// "location = /a { return 301 /b; }" -> its words, with "{", "}" and ";" as words of their own.
Words tokens_of(std::string_view text) {
    std::string spaced;
    for (const auto line : text::lines_of(text)) {
        if (text::trimmed(line).starts_with('#')) continue;
        char quote = 0;
        for (const char c : line) {
            if (quote ? c == quote : c == '"' || c == '\'') quote = quote ? 0 : c;
            const bool is_sign = !quote && (c == '{' || c == '}' || c == ';');
            spaced += is_sign ? std::string{' ', c, ' '} : std::string(1, c);
        }
    }
    return words_of(spaced);
}

}  // namespace

std::vector<HostRedirect> read_redirects_file(std::string_view text) {
    std::vector<HostRedirect> found;
    for (const auto line : text::lines_of(text)) {
        const auto words = words_of(line.substr(0, line.find(" #")));
        if (words.size() < 2 || !words[0].starts_with('/') || words.back().starts_with("4")) continue;
        auto from = text::percent_decoded(words[0]), to = words[1];
        if (to.ends_with(":splat")) to.replace(to.size() - 6, 6, "*");
        const size_t placeholder = from.find("/:");
        if (placeholder != std::string::npos) from = from.substr(0, placeholder + 1) + "*", to.clear();
        if (to.find('/') == std::string::npos) to.clear();  // a parameter of the query
        found.push_back({std::move(from), std::move(to)});
    }
    return found;
}

std::vector<HostRedirect> read_apache_file(std::string_view text, std::string_view folder) {
    Apache apache(folder);
    for (const auto line : text::lines_of(text)) {
        const auto words = words_of(line);
        if (!words.empty() && !words[0].starts_with('#')) apache.read(words);
    }
    return std::move(apache.found);
}

std::vector<HostRedirect> read_nginx_file(std::string_view text) {
    std::vector<HostRedirect> found;
    std::string location;
    const auto words = tokens_of(text);
    const auto word = [&](size_t at) { return at < words.size() ? words[at] : std::string(); };
    for (size_t at = 0; at < words.size(); ++at) {
        if (words[at] == "}") location.clear();
        if (words[at] == "location") {
            const bool is_exact = word(at + 1) == "=";
            const bool is_pattern = word(at + 1) == "~" || word(at + 1) == "~*";
            const auto& path = word(at + 1 + (is_exact || is_pattern || word(at + 1) == "^~"));
            location = is_pattern ? plain_pattern(path).value_or("") : is_exact ? path : path + "*";
        } else if (words[at] == "return" && !location.empty() && is_status(word(at + 1), "3"))
            found.push_back({location, plain_destination(word(at + 2))});
        else if (words[at] == "alias" && !location.empty()) found.push_back({location, ""});
        else if (words[at] == "rewrite")
            if (const auto from = plain_pattern(word(at + 1))) found.push_back({*from, plain_destination(word(at + 2))});
    }
    return found;
}

}  // namespace host
