@echo off
rem
