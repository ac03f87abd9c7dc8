"""SQL of the shelter: functions that take the open transaction first."""
