{{ segment(did('Opened Email', where={'Apple Privacy Open': is_true()})) }}
