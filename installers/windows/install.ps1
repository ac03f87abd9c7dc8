# Installs KDM Desk for the user who calls it, or takes it away again with -Remove. Never touches a vault.
param([switch]$Remove)
$ErrorActionPreference = "Stop"

$checkout = (Resolve-Path (Join-Path $PSScriptRoot "..\..")).Path
$folder = Join-Path $env:LOCALAPPDATA "kdm-desk"
$venv = Join-Path $folder "venv"
$shortcut = Join-Path ([Environment]::GetFolderPath("Programs")) "KDM Desk.lnk"

if ($Remove) {
    if (Test-Path $venv) { Remove-Item -Recurse -Force $venv }
    if (Test-Path $shortcut) { Remove-Item -Force $shortcut }
    Write-Output "KDM Desk is removed. Vaults and backups are where they were."
    exit 0
}

function Invoke-Step {
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program $Arguments ended with $LASTEXITCODE; nothing of yours was touched." }
}

$build = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
New-Item -ItemType Directory -Force $folder, $build | Out-Null
try {
    $python = Join-Path $venv "Scripts\python.exe"
    Invoke-Step "py" @("-3", "-m", "venv", "--clear", $venv)
    Invoke-Step $python @("-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", $build, $checkout)
    $wheel = (Get-ChildItem (Join-Path $build "kdm_desk-*.whl")).FullName
    $constraints = Join-Path $checkout "constraints.txt"
    Invoke-Step $python @("-m", "pip", "install", "--quiet", "--constraint", $constraints, $wheel)
} finally {
    Remove-Item -Recurse -Force $build
}

$link = (New-Object -ComObject WScript.Shell).CreateShortcut($shortcut)
$link.TargetPath = Join-Path $venv "Scripts\kdm-desk-window.exe"
$link.Save()
Write-Output "KDM Desk is installed: look for it in the Start menu."
