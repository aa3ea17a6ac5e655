#include "failing_memory.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local long* left_to_grant = nullptr;

}  // namespace

namespace failing_memory {

Counting::Counting(long& left) { left_to_grant = &left; }
Counting::~Counting() { left_to_grant = nullptr; }

}  // namespace failing_memory

// In place of the library's.
void* operator new(std::size_t size) {
    if (left_to_grant && (*left_to_grant)-- == 0) throw std::bad_alloc();
    if (void* const memory = std::malloc(size ? size : 1)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    try {
        return operator new(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
