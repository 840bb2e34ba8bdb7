"""ES modules run by V8: what they import comes first, and what they export can be called."""

from pathlib import Path

import pytest
from py_mini_racer import JSEvalException

from smorgasbord.search.javascript import JavaScript


def module(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_module_knows_what_it_imports_under_the_names_that_it_gives_it(tmp_path: Path) -> None:
    module(tmp_path, "numbers.js", "export const two = 2;\nexport function doubled(n) { return n * two; }\n")
    module(tmp_path, "thing.js", 'class Thing { name() { return "å"; } }\nexport { Thing as default };\n')
    main = module(
        tmp_path,
        "main.js",
        'import Thing from "./thing.js";\nimport { doubled as twice, two } from "./numbers.js";\n'
        "export const all = () => [new Thing().name(), twice(3), two];\n",
    )
    assert JavaScript(main).call("all") == ["å", 6, 2]


def test_a_module_that_two_others_import_runs_once(tmp_path: Path) -> None:
    module(tmp_path, "shared.js", "export const seen = [];\n")
    for name in ("a", "b"):
        module(tmp_path, f"{name}.js", f'import {{ seen }} from "./shared.js";\nexport const {name} = seen.push(1);\n')
    main = module(
        tmp_path,
        "main.js",
        'import { a } from "./a.js";\nimport { b } from "./b.js";\nexport const both = () => [a, b];\n',
    )
    assert JavaScript(main).call("both") == [1, 2]


def test_two_modules_may_use_the_same_name_for_their_own_things(tmp_path: Path) -> None:
    module(tmp_path, "a.js", "const own = 1;\nexport const a = () => own;\n")
    main = module(
        tmp_path, "main.js", 'import { a } from "./a.js";\nconst own = 2;\nexport const b = () => [a(), own];\n'
    )
    assert JavaScript(main).call("b") == [1, 2]


def test_what_is_wrong_in_a_module_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(JSEvalException):
        JavaScript(module(tmp_path, "main.js", "export const a = missing;\n"))
