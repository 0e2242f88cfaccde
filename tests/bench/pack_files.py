# SPDX-License-Identifier: MPL-2.0
"""A meeting with bilag of text and scans, seeded: 30 of 500 pages in all, or 60 of 2,000."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hpdesk.resources import resource_path
from hpdesk.storage.desk_file import new_desk_file
from hpdesk.storage.unit_of_work import UnitOfWork
from tests.bench.danish_texts import Texts


@dataclass(frozen=True, slots=True)
class Size:
    """How much a pack holds: its bilag, their pages, and how many of each four bilag are scans."""

    files: int
    pages: int
    scans: int


COMMON = Size(30, 500, 2)
LARGE = Size(60, 2000, 1)
MEETING = "m1"
_ITEMS = 10
_FONT = "Bench"
_SCAN = (1240, 1754)  # pixels of A4 at 150 dpi


def make_bilag(folder: Path, size: Size, seed: int = 1) -> list[Path]:
    """Write the files and return them in order."""
    random = Random(seed)
    carlito = str(resource_path("fonts", "Carlito-Regular.ttf"))
    pdfmetrics.registerFont(TTFont(_FONT, carlito))
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, count in enumerate(_page_counts(random, size)):
        path = folder / f"bilag {number + 1:02}.pdf"
        canvas = Canvas(str(path), pagesize=A4, invariant=1)
        for page in range(count):
            draw = _draw_scan if number % 4 % 2 and number % 4 < 2 * size.scans else _draw_text
            draw(canvas, Texts(random), page)
            canvas.showPage()
        canvas.save()
        paths.append(path)
    return paths


def _page_counts(random: Random, size: Size) -> list[int]:
    cuts = sorted(random.sample(range(1, size.pages), size.files - 1))
    return [end - start for start, end in zip([0, *cuts], [*cuts, size.pages], strict=True)]


def _lines(texts: Texts, count: int) -> list[str]:
    return [texts.sentence()[:95] for _ in range(count)]


def _draw_text(canvas: Canvas, texts: Texts, page: int) -> None:
    block = canvas.beginText(60, 780)
    block.setFont(_FONT, 11, leading=15)
    for line in [f"Side {page + 1}", "", *_lines(texts, 46)]:
        block.textLine(line)
    canvas.drawText(block)


def _draw_scan(canvas: Canvas, texts: Texts, page: int) -> None:
    """Draw a page as a scanner gives it: one grey picture, with the grain of the paper."""
    paper = Image.effect_noise(_SCAN, 18).point(_lighter)
    pen = ImageDraw.Draw(paper)
    font = ImageFont.truetype(str(resource_path("fonts", "Carlito-Regular.ttf")), 24)
    for number, line in enumerate([f"Side {page + 1}", *_lines(texts, 46)]):
        pen.text((120, 130 + 33 * number), line, fill=30, font=font)
    kept = BytesIO()
    paper.save(kept, "JPEG", quality=60)
    kept.seek(0)
    canvas.drawImage(ImageReader(kept), 0, 0, *A4)


def _lighter(grey: int) -> int:
    return min(255, grey + 100)


def make_pack_plan(path: Path, bilag: list[Path]) -> None:
    """Make a plan file with one meeting that has the files as its bilag."""
    starts = datetime(2026, 12, 1, 14)
    with new_desk_file(path) as desk_file, UnitOfWork(desk_file).fill() as filler:
        filler.add("plan", id="p1", rank=0, name="Nørrehavn")
        filler.add("body", id="b1", rank=0, name="Bestyrelsen", kind="board")
        filler.add("body_plan", rank=0, body_id="b1", plan_id="p1")
        ends = starts + timedelta(hours=2)
        filler.add("meeting", id=MEETING, rank=0, starts=starts, ends=ends, title="Bestyrelsesmøde")
        filler.add("meeting_body", rank=0, meeting_id=MEETING, body_id="b1")
        texts = Texts(Random(4))
        for item in range(_ITEMS):
            filler.add(
                "agenda_item",
                id=f"i{item}",
                rank=item,
                number=str(item + 1),
                meeting_id=MEETING,
                title=texts.item_title(),
                kind="decision",
                duration=10,
                summary=texts.prose(15, 30),
                recommendation=texts.recommendation(),
                case_text=texts.prose(80, 150),
            )
        for number, file in enumerate(bilag):
            content = file.read_bytes()
            filler.add(
                "attachment",
                id=f"a{number}",
                rank=number // _ITEMS,
                number=f"{number % _ITEMS + 1}.{number // _ITEMS + 1}",
                item_id=f"i{number % _ITEMS}",
                title=f"Bilag til {texts.item_title()}",
                file_name=file.name,
                sha256=filler.keep(content),
                size=len(content),
            )
