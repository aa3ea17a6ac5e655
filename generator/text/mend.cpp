#include "text/mend.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "text/ascii.hpp"
#include "text/percent.hpp"

namespace text {
namespace {

/// What becomes of the bytes of one address, which several links may share.
struct Edit {
    AddressBytes bytes;
    std::vector<const WrittenAddress*> addresses;
    std::vector<const Repair*> repairs;

    const std::string& after() const { return repairs.front()->after; }
    bool is_agreed() const {
        return std::all_of(repairs.begin(), repairs.end(), [&](const Repair* repair) { return repair->after == after(); });
    }
};

/// White space around an address, such as the line end of a block of YAML, stays.
std::string exchanged(const std::string& piece, const std::string& address) {
    const auto core = trimmed(piece);
    const auto from = size_t(core.data() - piece.data());
    return piece.substr(0, from) + address + piece.substr(from + core.size());
}

class Mending {
public:
    Mending(std::string_view bytes, const Reader& read, std::vector<Repair>& left_over)
        : bytes_(bytes), read_(read), left_over_(left_over) {
        if (auto reading = read(bytes)) before_ = std::move(*reading);
    }

    std::string mended(const std::vector<Repair>& repairs) {
        const auto edits = edits_for(repairs);
        make(edits);
        return written(made_);
    }

private:
    std::vector<Edit> edits_for(const std::vector<Repair>& repairs) {
        std::map<size_t, Edit> at;
        for (const auto& repair : repairs)
            if (!add(repair, at)) left_over_.push_back(repair);
        std::vector<Edit> edits;
        for (auto& [begin, edit] : at) {
            for (const auto& address : before_.addresses)
                if (address.bytes && address.bytes->begin == begin) edit.addresses.push_back(&address);
            if (edit.is_agreed()) edits.push_back(std::move(edit));
            else leave(edit);
        }
        return edits;
    }

    /// False if its address is not where it should be, or nobody knows which bytes it is.
    bool add(const Repair& repair, std::map<size_t, Edit>& at) const {
        bool found = false;
        for (const auto& address : before_.addresses) {
            if (!address.bytes || address.place != repair.place) continue;
            const auto& piece = before_.pieces[address.piece];  // pages hold it with its blanks encoded
            if (valid_address(trimmed(piece)) != valid_address(trimmed(repair.before))) continue;
            auto& edit = at.try_emplace(address.bytes->begin, Edit{*address.bytes, {}, {}}).first->second;
            if (edit.repairs.empty() || edit.repairs.back() != &repair) edit.repairs.push_back(&repair);
            found = true;
        }
        return found;
    }

    /// All at once or, where that does not hold, those that do.
    void make(std::span<const Edit> edits) {
        if (edits.empty()) return;
        const auto before = made_;
        for (const auto& edit : edits) made_.push_back(&edit);
        if (holds(made_)) return;
        made_ = before;
        if (edits.size() == 1) return leave(edits.front());
        make(edits.first(edits.size() / 2));
        make(edits.subspan(edits.size() / 2));
    }

    bool holds(const std::vector<const Edit*>& edits) const {
        auto expected = before_.pieces;
        for (const auto* edit : edits)
            for (const auto* address : edit->addresses) {
                expected[address->piece] = exchanged(expected[address->piece], edit->after());
                if (address->words) expected[*address->words] = edit->after();
            }
        const auto found = read_(written(edits));
        return found && found->pieces == expected;
    }

    std::string written(const std::vector<const Edit*>& edits) const {
        std::string out;
        size_t from = 0;
        for (const auto* edit : edits) {
            out += bytes_.substr(from, edit->bytes.begin - from);
            out += edit->bytes.spelt(edit->after());
            from = edit->bytes.end;
        }
        return out.append(bytes_.substr(from));
    }

    void leave(const Edit& edit) {
        for (const auto* repair : edit.repairs) left_over_.push_back(*repair);
    }

    std::string_view bytes_;
    const Reader& read_;
    std::vector<Repair>& left_over_;
    Reading before_;
    std::vector<const Edit*> made_;  ///< by place
};

}  // namespace

std::string mended(std::string_view bytes, const std::vector<Repair>& repairs, const Reader& read,
                   std::vector<Repair>& left_over) {
    return Mending(bytes, read, left_over).mended(repairs);
}

}  // namespace text
