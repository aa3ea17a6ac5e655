// Random documents whose maker knows which bytes are the address of a link.
#include <doctest/doctest.h>

#include <random>

#include "content/readers/read_addresses.hpp"
#include "content/markdown/spelling.hpp"

namespace {

enum class Form { destination, autolink, words };

struct Written {
    size_t begin, end;
    std::string address;
    Form form;
    int links = 1;  ///< that lead there; several or none for a definition
};

const std::vector<std::string> pool{"https://a.example/x",         "https://a.example/x/y",   "https://a.example/x?b=1&c=2",
                                    "https://a.example/x_(1)",     "http://www.a.example/x",  "https://a.example/long-er#part",
                                    "https://a.example/caf%C3%A9", "https://a.example/x~y*z", "/about/"};

class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    void make() {
        if (chance(5)) out += "\xef\xbb\xbf";
        if (chance(3)) front_matter();
        for (int block = 0, blocks = 1 + below(6); block < blocks; ++block) {
            prefix_.clear();
            this->block();
        }
        prefix_.clear();
        while (!labels_.empty()) definition();
        if (chance(3)) out.erase(out.find_last_not_of('\n') + 1);
        if (chance(3)) to_crlf();
    }

    std::string out;
    std::vector<Written> written;

private:
    int below(int n) { return int(random_() % unsigned(n)); }
    bool chance(int n) { return below(n) == 0; }
    const std::string& any() { return pool[size_t(below(int(pool.size())))]; }
    const std::string& any_of_the_web() { return pool[size_t(below(int(pool.size()) - 1))]; }

    void front_matter() { out += "---\ntitle: See " + any() + "\nsummary: " + any_of_the_web() + "\n---\n\n"; }

    void new_line() { out += "\n" + prefix_; }

    void block() {
        switch (below(10)) {
            case 0: one_line_ = true, out += "## ", line(), out += chance(2) ? " {#own}" : "", one_line_ = false; break;
            case 1: return list();
            case 2: return quote();
            case 3: return table();
            case 4: return fence();
            case 5: out += "<!-- ", decoy(), out += " -->"; break;
            case 6: out += "    ", decoy(); break;
            case 7:
                if (chance(2)) labels_.push_back({"Unused " + std::to_string(++last_label_), 0});
                if (!labels_.empty()) return definition();
                [[fallthrough]];
            default: paragraph();
        }
        end_block();
    }

    void end_block() { new_line(), new_line(); }

    void paragraph() {
        line();
        for (int more = below(3); more > 0; --more) new_line(), line();
    }

    void list() {
        const auto outer = prefix_;
        const std::string bullet = chance(2) ? "- " : "1. ";
        for (int item = 1 + below(3); item > 0; --item) {
            out += bullet;
            prefix_ = outer + std::string(bullet.size(), ' ');
            if (prefix_.size() < 8 && chance(4)) block();
            else paragraph(), end_block();
            prefix_ = outer;
            new_line();
        }
        out += "Between.";
        end_block();
    }

    void quote() {
        const auto outer = prefix_;
        out += "> ";
        prefix_ += "> ";
        if (prefix_.size() < 8 && chance(2)) block();
        else paragraph(), end_block();
        prefix_ = outer;
        end_block();
    }

    void table() {
        one_line_ = true;
        out += "| a | b |";
        new_line();
        out += "|---|:-:|";
        for (int row = 1 + below(3); row > 0; --row) {
            new_line();
            out += "| ", inline_part(), out += " | ", inline_part(), out += " |";
        }
        one_line_ = false;
        end_block();
    }

    void fence() {
        const std::string sign = chance(2) ? "```" : "~~~";
        out += sign, new_line(), decoy(), new_line(), out += sign;
        end_block();
    }

    /// What looks like a link in a place where nothing is one.
    void decoy() {
        const auto& address = any();
        const std::string forms[]{"[a](" + address + ")", "<" + address + ">", address, "[a]: " + address,
                                  "![a](<" + address + "> 'b')"};
        out += forms[below(5)];
    }

    void line() {
        for (int part = 1 + below(4); part > 0; --part) inline_part(), out += ' ';
        out += chance(2) ? "end" : "end.";
    }

    void inline_part() {
        switch (below(14)) {
            case 0: out += '`', decoy(), out += '`'; break;
            case 1: out += "a <!-- ", decoy(), out += " --> b"; break;
            case 2: out += "*[", words(), out += "](", destination(), out += ")*"; break;
            case 3: out += "[", words(), out += "](", destination(), out += " \"" + any() + "\")"; break;
            case 4: out += "[", words(), out += "](<", destination_here(), out += ">)"; break;
            case 5: out += "![", words(), out += "](", destination(), out += ")"; break;
            case 6: out += "[![", words(), out += "](", destination(), out += ")](", destination(), out += ")"; break;
            case 7: out += "<", as_it_is(Form::autolink), out += ">"; break;
            case 8: out += "see ", as_it_is(Form::words); break;
            case 9: out += "(", address(Form::words, "http://www.a.example/x", "www.a.example/x"), out += ")"; break;
            case 10: reference(); break;
            case 11: out += "![a [b](" + any() + ")](/c.png)"; break;
            case 12: out += "\\[a](", address(Form::words, "https://a.example/x", "https://a.example/x"), out += ")"; break;
            default: out += "Some words & signs: 1 < 2, a_b";
        }
    }

    void words() { out += chance(3) ? "**a** `" + any() + "`" : "words"; }

    void destination() {
        if (!one_line_ && chance(4)) new_line();
        destination_here();
    }

    void destination_here() {
        const auto& chosen = any();
        address(Form::destination, chosen, encoded(chosen));
    }

    void as_it_is(Form form) {
        const auto& chosen = any_of_the_web();
        address(form, chosen, chosen);
    }

    /// With some signs as references or behind backslashes.
    std::string encoded(const std::string& address) {
        std::string spelt;
        for (const char c : address) {
            if (c == '&' && chance(2)) spelt += "&amp;";
            else if (std::string_view("_-/~*").find(c) != std::string_view::npos && chance(6)) (spelt += '\\') += c;
            else if (c != '(' && c != ')' && chance(20)) spelt += "&#" + std::to_string(int(c)) + ";";
            else spelt += c;
        }
        return spelt;
    }

    void address(Form form, const std::string& address, const std::string& spelt) {
        written.push_back({out.size(), out.size() + spelt.size(), address, form});
        out += spelt;
    }

    void reference() {
        if (labels_.empty() || chance(2)) labels_.push_back({"Label " + std::to_string(++last_label_), 0});
        auto& [label, links] = labels_[size_t(below(int(labels_.size())))];
        const std::string forms[]{"[a b][" + label + "]", "[" + label + "][]", "[" + label + "]", "![c][" + label + "]"};
        out += forms[below(4)];
        ++links;
    }

    void definition() {
        const auto [label, links] = labels_.back();
        labels_.pop_back();
        out += "[" + label + "]:";
        if (chance(3)) new_line();
        out += ' ';
        const bool brackets = chance(3);
        if (brackets) out += '<';
        destination_here();
        written.back().links = links;
        if (brackets) out += '>';
        if (chance(3)) out += " 'the title'";
        if (chance(4)) new_line(), out += "[" + label + "]: " + any();
        end_block();
    }

    void to_crlf() {
        std::string crlf;
        std::vector<size_t> moved(out.size() + 1);
        for (size_t i = 0; i < out.size(); ++i) {
            moved[i] = crlf.size();
            if (out[i] == '\n') crlf += '\r';
            crlf += out[i];
        }
        moved[out.size()] = crlf.size();
        for (auto& one : written) one.begin = moved[one.begin], one.end = moved[one.end];
        out = crlf;
    }

    std::mt19937 random_;
    std::string prefix_;
    struct Label {
        std::string name;
        int links;
    };
    std::vector<Label> labels_;
    int last_label_ = 0;
    bool one_line_ = false;
};

const std::vector<std::string> new_addresses{"https://b.example/new", "https://b.example/x)[Pay-here](https://evil.example/",
                                             "https://b.example/?q=a|b`c&copy;", "https://b.example/[1]_(2)"};

std::string spelt(Form form, const std::string& address) {
    return form == Form::words ? content::in_markdown_text(address) : content::in_markdown(address);
}

}  // namespace

TEST_CASE("in a thousand random documents exactly the bytes of the links meant are exchanged") {
    const auto read = [](std::string_view bytes) { return content::read_addresses(bytes, "a.md"); };
    size_t exchanged = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        Maker maker(seed);
        maker.make();
        const auto& bytes = maker.out;
        CAPTURE(seed);
        CAPTURE(bytes);
        const auto& before = pool[seed % pool.size()];
        const auto& after = new_addresses[seed / pool.size() % new_addresses.size()];
        std::string expected;
        size_t from = 0, links = 0;
        for (const auto& one : maker.written) {
            if (one.address != before || one.links == 0) continue;
            expected += bytes.substr(from, one.begin - from) + spelt(one.form, after);
            from = one.end;
            links += size_t(one.links);
        }
        expected += bytes.substr(from);

        const auto reading = read(bytes);
        REQUIRE(reading);
        const int facts = bytes.find("---\n") < 4 || bytes.find("---\r\n") < 4 ? 4 : 0;  // lines
        std::vector<text::Repair> repairs, left_over;
        for (const auto& address : reading->addresses)
            if (address.place.line > facts && reading->pieces[address.piece] == before)
                repairs.push_back({address.place, before, after, ""});
        REQUIRE(repairs.size() == links);
        REQUIRE(text::mended(bytes, repairs, read, left_over) == expected);
        REQUIRE(left_over.empty());
        exchanged += links;
    }
    CHECK(exchanged > 900);
}
