#include "content/arena.hpp"

#include <cstring>
#include <memory>
#include <vector>

namespace content {
namespace {

constexpr size_t block_size = size_t(1) << 20;
constexpr size_t kept_blocks = 4;

struct Block {
    std::unique_ptr<char[]> bytes;
    size_t size;
};

/// Each allocation is preceded by its size; all are aligned to 16 bytes.
class Arena {
public:
    void* get(size_t wanted) {
        const size_t needed = round_up(wanted + header);
        if (current_ == blocks_.size() || used_ + needed > blocks_[current_].size) next_block(needed);
        last_ = blocks_[current_].bytes.get() + used_ + header;
        used_ += needed;
        size_of(last_) = wanted;
        return last_;
    }

    void* resize(void* old, size_t wanted) {
        if (!old) return get(wanted);
        const size_t had = size_of(old);
        if (had >= wanted) return old;
        if (old == last_ && grow_last(had, wanted)) return old;
        return std::memcpy(get(wanted), old, had);
    }

    void reset() {
        if (blocks_.size() > kept_blocks) blocks_.resize(kept_blocks);
        current_ = used_ = 0;
        last_ = nullptr;
    }

private:
    static constexpr size_t header = 16;
    static size_t round_up(size_t size) { return (size + 15) & ~size_t(15); }
    static size_t& size_of(void* allocation) { return *reinterpret_cast<size_t*>(static_cast<char*>(allocation) - header); }

    bool grow_last(size_t had, size_t wanted) {
        const size_t more = round_up(wanted + header) - round_up(had + header);
        if (used_ + more > blocks_[current_].size) return false;
        used_ += more;
        size_of(last_) = wanted;
        return true;
    }

    void next_block(size_t needed) {
        if (!blocks_.empty() && current_ < blocks_.size()) ++current_;
        while (current_ < blocks_.size() && blocks_[current_].size < needed) ++current_;
        if (current_ == blocks_.size()) {
            const size_t size = std::max(needed, block_size);
            blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
        }
        used_ = 0;
    }

    std::vector<Block> blocks_;
    size_t current_ = 0;
    size_t used_ = 0;
    void* last_ = nullptr;
};

thread_local Arena arena;

cmark_mem memory{
    [](size_t count, size_t size) { return std::memset(arena.get(count * size), 0, count * size); },
    [](void* old, size_t wanted) { return arena.resize(old, wanted); },
    [](void*) {},
};

}  // namespace

cmark_mem* arena_memory() { return &memory; }
void reset_arena() { arena.reset(); }

}  // namespace content
