"""A chart in, what xlsxwriter is told of its looks out: told apart on a grey printout as well."""

from __future__ import annotations

from typing import Any

from lkj_xlsx.dasar.teks import deretan
from lkj_xlsx.tampil.lembar import Grafik, JenisGrafik
from lkj_xlsx.writer.nama import teks_grafik, teks_tertulis

JENIS_EXCEL: dict[JenisGrafik, str] = {
    JenisGrafik.KOLOM: "column",
    JenisGrafik.BATANG: "bar",
    JenisGrafik.GARIS: "line",
}
_TINTA = "#262626"
_ISIAN = ("#1F3864", "#D9E2F3", "#7F7F7F", "#FFFFFF")
"""Dark beside light: their greys differ as much as their colours."""
_SEBUTAN_ISIAN = ("gelap", "terang", "kelabu", "putih")
_GARIS = (
    ("#000000", "solid", "circle"),
    ("#C00000", "dash", "square"),
    ("#1F4E79", "round_dot", "triangle"),
    ("#548235", "long_dash", "diamond"),
    ("#7F6000", "dash_dot", "x"),
    ("#7030A0", "long_dash_dot", "star"),
    ("#595959", "square_dot", "plus"),
    ("#00808A", "long_dash_dot_dot", "short_dash"),
    ("#A0522D", "dash", "circle"),
)
_PIKSEL_NAMA, _PIKSEL_TEPI, _PIKSEL_JUDUL, _PIKSEL_SUMBU = 210, 40, 36, 26
"""What stands around the bars of a chart."""
_HURUF = {"size": 9, "color": _TINTA}


def teks_pengganti(grafik: Grafik) -> str:
    """What a screen reader says of the chart; its figures stand in the cells beside it."""
    names = deretan(teks_tertulis(one.nama) for one in grafik.deret)
    series = f" Deret: {names}." if len(grafik.deret) > 1 else ""
    title = teks_tertulis(grafik.judul)
    return f"Grafik {grafik.jenis}: {title}.{series} Angkanya ada di tabel pada sheet yang sama."


def gaya_deret(grafik: Grafik, nomor: int) -> dict[str, object]:
    """How a series is drawn: lines by their dashes and marks, bars by their shade, with numbers."""
    if grafik.jenis is JenisGrafik.GARIS:
        colour, dash, mark = _GARIS[nomor % len(_GARIS)]
        marker = {"type": mark, "size": 8, "border": {"color": colour}, "fill": {"color": colour}}
        width = 2.5 if nomor == 0 else 1.5
        return {"line": {"color": colour, "dash_type": dash, "width": width}, "marker": marker}
    return {
        "fill": {"color": _ISIAN[nomor % len(_ISIAN)]},
        "border": {"color": _TINTA, "width": 0.75},
        "gap": 60,
        "data_labels": {"value": True, "num_format": grafik.format, "font": _HURUF},
    }


def _letak_batang(grafik: Grafik) -> dict[str, float]:
    """Where the bars are drawn, as shares of the chart: names keep their room, each on a line."""
    names = min(_PIKSEL_NAMA, grafik.lebar // 3)
    return {
        "x": names / grafik.lebar,
        "y": _PIKSEL_JUDUL / grafik.tinggi,
        "width": (grafik.lebar - names - _PIKSEL_TEPI) / grafik.lebar,
        "height": (grafik.tinggi - _PIKSEL_JUDUL - _PIKSEL_SUMBU) / grafik.tinggi,
    }


def _judul(grafik: Grafik) -> str:
    """Of bars the title names the series from the top: programs differ in the order of a legend."""
    if grafik.jenis is not JenisGrafik.BATANG or len(grafik.deret) == 1:
        return grafik.judul
    names = (
        f"{shade}: {one.nama}" for shade, one in zip(_SEBUTAN_ISIAN, grafik.deret, strict=False)
    )
    return f"{grafik.judul} – {'; '.join(names)}"


def tata_grafik(chart: Any, grafik: Grafik) -> None:
    """Title, axes from zero, legend and size; the first bar stands on top, as the first row does."""
    chart.set_title({"name": teks_grafik(_judul(grafik)), "name_font": {"size": 12}})
    categories: dict[str, object] = {"num_font": _HURUF, "line": {"color": _TINTA}}
    values: dict[str, object] = {
        "num_format": grafik.format,
        "num_font": _HURUF,
        "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": "#BFBFBF", "width": 0.5}},
    }
    if grafik.sampai is not None:
        values["max"] = float(grafik.sampai)
    if grafik.jenis is JenisGrafik.BATANG:
        chart.set_y_axis(categories | {"reverse": True, "interval_unit": 1})
        chart.set_x_axis(values | {"label_position": "high"})
        chart.set_plotarea({"layout": _letak_batang(grafik)})
    else:
        chart.set_x_axis(categories)
        chart.set_y_axis(values)
    bare = len(grafik.deret) == 1 or grafik.jenis is JenisGrafik.BATANG
    chart.set_legend({"position": "bottom", "none": bare, "font": _HURUF})
    chart.set_size({"width": grafik.lebar, "height": grafik.tinggi})
