# A workbook in, the same workbook opened and saved again by openxlsx out: Rscript simpan.R IN OUT
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(openxlsx))
saveWorkbook(loadWorkbook(arguments[1]), arguments[2], overwrite = TRUE)
