"""What is remembered of documents that came before, and for how long."""

from __future__ import annotations

from vistime.memory import LastingMemory, Memory, forget


def test_a_memory_that_is_full_forgets_all() -> None:
    memory = Memory(3)
    for number in range(4):
        memory[number] = str(number)
    assert memory == {3: "3"}


def test_what_is_asked_for_lasts_and_what_is_not_goes() -> None:
    memory = LastingMemory(10)
    memory["all children's"] = "a cell"
    for child in range(1000):
        assert memory.get("all children's") == "a cell", child
        memory[child] = f"the name of {child}"
        assert len(memory) + len(memory.before) <= 20
    assert memory.get(0) is None and memory.get(999) == "the name of 999"
    forget()
    assert memory.get("all children's") is None and not memory.before
