#include "content/markdown/arena.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <memory>
#include <mutex>
#include <vector>

namespace content {
namespace {

constexpr size_t block_size = size_t(1) << 20;
constexpr size_t kept_blocks = 4;
constexpr size_t blocks_of_any_thread = 16;  ///< from here on only one thread at a time

constinit std::mutex large_document;

struct Block {
    std::unique_ptr<char[]> bytes;
    size_t size;
};

/// Each allocation is preceded by its size; all are aligned to 16 bytes.
class Arena {
public:
    void* get(size_t wanted) {
        const size_t needed = round_up(wanted + header);
        if (needed > size_t(end_ - free_)) next_block(needed);
        last_ = free_ + header;
        free_ += needed;
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
        if (is_large_) large_document.unlock();
        is_large_ = false;
        next_ = held_ = 0;
        free_ = end_ = last_ = nullptr;
    }

    std::jmp_buf* way_out = nullptr;

private:
    static constexpr size_t header = 16;
    static size_t round_up(size_t size) { return (size + 15) & ~size_t(15); }
    static size_t& size_of(void* allocation) { return *reinterpret_cast<size_t*>(static_cast<char*>(allocation) - header); }

    bool grow_last(size_t had, size_t wanted) {
        const size_t more = round_up(wanted + header) - round_up(had + header);
        if (more > size_t(end_ - free_)) return false;
        free_ += more;
        size_of(last_) = wanted;
        return true;
    }

    void next_block(size_t needed) {
        while (next_ < blocks_.size() && blocks_[next_].size < needed) ++next_;
        const size_t size = next_ < blocks_.size() ? blocks_[next_].size : std::max(needed, block_size);
        if (way_out && held_ + size > largest_tree) std::longjmp(*way_out, 1);
        held_ += size;
        if (held_ > blocks_of_any_thread * block_size && !is_large_) large_document.lock(), is_large_ = true;
        if (next_ == blocks_.size()) blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
        free_ = blocks_[next_].bytes.get();
        end_ = free_ + blocks_[next_++].size;
    }

    std::vector<Block> blocks_;
    size_t next_ = 0;        ///< the first block that is not in use
    size_t held_ = 0;        ///< bytes of the blocks in use
    bool is_large_ = false;  ///< this thread has `large_document`
    char* free_ = nullptr;   ///< of the block in use, with its end
    char* end_ = nullptr;
    char* last_ = nullptr;
};

constinit thread_local Arena arena;

cmark_mem memory{
    [](size_t count, size_t size) { return std::memset(arena.get(count * size), 0, count * size); },
    [](void* old, size_t wanted) { return arena.resize(old, wanted); },
    [](void*) {},
};

}  // namespace

cmark_mem* arena_memory() { return &memory; }
void reset_arena() { arena.reset(); }

cmark_node* parse_within_limit(cmark_node* (*parse)(void*), void* what) {
    std::jmp_buf way_out;
    if (setjmp(way_out) != 0) {
        arena.way_out = nullptr;
        arena.reset();
        return nullptr;
    }
    arena.way_out = &way_out;
    auto* const document = parse(what);
    arena.way_out = nullptr;
    return document;
}

}  // namespace content
